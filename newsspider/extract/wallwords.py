"""What walls and error pages say, in the languages of the crawled web. All patterns match lower-case text. They are
strings, which ``re`` compiles for the first page that shows so little that it may be one."""

from __future__ import annotations

CHALLENGE = (
    r"checking (?:if the site connection is secure|your browser before)|just a moment\.\.\.|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|are you a (?:robot|human)\?|you are not a (?:robot|bot)|unusual (?:traffic|activity) from your (?:computer )?network"
    r"|please (?:complete|solve) the (?:security check|captcha)|pardon our interruption|attention required!|press (?:&|and) hold"
    r"|enable javascript and cookies to continue|ddos protection by|request unsuccessful\. incapsula|needs to review the security"
    r"|access to this page has been denied|we have detected unusual|automated (?:access|requests|queries) "
    r"|einen moment(?: bitte)?\s?(?:\.\.\.|…)|bestätigen sie,? dass sie (?:ein mensch|kein roboter)|sind sie (?:ein roboter|ein mensch)\?"
    r"|ungewöhnlichen datenverkehr|sicherheits(?:überprüfung|prüfung|abfrage)|ihr browser wird überprüft"
    r"|vérifi(?:ez|er|ons) que vous (?:êtes|n'êtes pas) (?:un )?(?:humain|robot)|vérification de sécurité|êtes-vous un robot"
    r"|un momento(?:\.\.\.|…)|verifi(?:que|ca) que (?:usted )?(?:es|eres) (?:un )?human[oa]|no (?:soy|eres|es) un robot|verificación de seguridad"
    r"|verifica di sicurezza|non sono un robot|controlla che (?:tu sia|sei) umano|verificação de segurança|confirme que (?:você )?é (?:um )?humano"
    r"|controleer of u een mens bent|sprawdzamy,? czy|jesteś człowiekiem|подтвердите,? что вы (?:не робот|человек)|проверка браузера"
    r"|安全验证|人机验证|あなたが人間である|ロボットではありません|보안 확인"
)
# What the scripts of bot checks are called, whatever the page around them says.
CHECKS = (
    b"challenge-platform", b"captcha-delivery.com", b"_Incapsula_Resource", b"px-captcha", b"cf-turnstile", b"h-captcha",
    b"g-recaptcha", b"awsWafCookieDomainList", b"geo.captcha",
)  # fmt: skip
# A server that does not let us in, and says so with any status.
REFUSED = (
    r"you (?:don't|do not) have permission to access|access denied\b.{0,120}\breference ?#|\brequest (?:has been )?blocked\b|(?:your ip (?:address )?(?:has been|is)|you have been|you are) (?:temporarily |permanently )?(?:blocked|banned)\b|you are unable to access"
    r"|requested url (?:was rejected|could not be retrieved)|your support id is:?|(?:website firewall|web application firewall)\b|security service to protect itself"
    r"|used \S+ to restrict access|your access to this (?:site|website|service|page) has been (?:limited|blocked|suspended|denied)|too many requests\b.{0,80}\b(?:slow down|too many|try again|amount of time)"
    r"|you are now in line|estimated wait time|your browser (?:is (?:not|no longer) supported|is out of date|is outdated|does not accept cookies|is blocking cookies)"
    r"|zugriff (?:verweigert|gesperrt)|keine berechtigung,? (?:auf|für)|ihre ip(?:-adresse)? (?:wurde|ist) (?:gesperrt|blockiert)|zu viele anfragen"
    r"|accès (?:refusé|interdit)\b|acceso (?:denegado|prohibido)\b|accesso negato\b|acesso negado\b|toegang geweigerd\b"
)
# A server that is closed for now, broken, or has just been installed: what others say with a 5xx.
BROKEN = (
    r"(?:down|closed|offline|unavailable) for (?:\w+ )?maintenance|(?:under|scheduled) maintenance|\bwe(?:'ll| will) be (?:right )?back (?:soon|shortly)"
    r"|wartungsarbeiten|im wartungsmodus|maintenance en cours|(?:site|sitio|página) en (?:maintenance|mantenimiento)|in manutenzione|em manutenção"
    r"|internal server error\b|bad gateway\b|gateway time-?out\b|service (?:temporarily )?unavailable\b|backend fetch failed|guru meditation"
    r"|web ?server is (?:returning an unknown error|down)|origin web server|error establishing a database connection|critical error on this website"
    r"|(?:fatal|parse) error:.{1,300}\bon line \d|stack trace:? #0|welcome to nginx|(?:apache2?|default) (?:\w+ )?(?:default|test) page|account (?:has been |is )?suspended|domain (?:name )?(?:may be|is) for sale"
)
CONSENT = (
    r"before you continue|we value your privacy|your privacy (?:choices|is important|matters)|cookies?\b|consent\b|our (?:\d+ )?partners|legitimate interest|information on (?:a|your) device"
    r"|bevor (?:sie|du) (?:fortfahren|weiter)|privatsphäre|zustimm\w+|einwillig\w+|unsere (?:\d+ )?partner|tracking|datenschutz|werbefrei|personalisierte werbung"
    r"|avant de continuer|vie privée|consentement|nos (?:\d+ )?partenaires|traceurs|intérêt légitime"
    r"|antes de continuar|tu privacidad|su privacidad|consentimiento|nuestros (?:\d+ )?socios|prima di continuare|la tua privacy|consenso|nostri partner"
    r"|sua privacidade|nossos parceiros|privacy-instellingen|onze partners|toestemming|prywatnoś\w+|partnerzy|zgod[ayę]\b"
)
CONSENT_BUTTON = (
    r"\baccept(?:er|eer)?(?: all| tout| alle| cookies)?\b|\bagree\b|\ballow all\b|\breject all\b|\bmanage (?:options|preferences|settings|choices)\b|\bi consent\b"
    r"|\bakzeptieren\b|\bzustimmen\b|\bannehmen\b|\bablehnen\b|\beinverstanden\b|\btout refuser\b|\bj'accepte\b|\bparamétrer\b|\bcontinuer sans accepter\b"
    r"|\baceptar\b|\brechazar\b|\baccetta\b|\brifiuta\b|\baceitar\b|\brejeitar\b|\bakkoord\b|\baccepteren\b|\bweigeren\b|\bakceptuj\w*|\bzgadzam\b"
)
LOGIN_TITLE = (
    r"(?:please )?(?:log ?-?in|sign ?-?in|sign ?-?up|register|anmeld(?:en|ung)|einloggen|registrier\w+|connexion|se connecter|identifi(?:ez-vous|cation)"
    r"|iniciar sesi[oó]n|acceder|identif[ií]cate|accedi|entrar|inloggen|aanmelden|zaloguj|logowanie|войти|вход|ログイン|登录|登入|로그인|تسجيل الدخول|लॉग ?इन)(?:\b|$)"
)
NOT_FOUND = (
    r"^\W*(?:error |fehler |erreur )?404(?: error)?\W*$|(?:error|fehler|erreur|http|status) 404\b"
    r"|\b404\b.{0,40}(?:not found|error|nicht gefunden|introuvable|no encontrad|non trovat)"
    r"|(?:page|article|story|content|file)(?: you (?:are|were) (?:looking for|requested))?,? (?:was |is |could |can |has |cannot |can't |couldn't )?(?:not be |be |been )?"
    r"(?:not )?(?:found|removed|deleted|unavailable|no longer available|not available|doesn't exist|does not exist|no longer exists)"
    r"|(?:can't|cannot|couldn't|could not) (?:seem to )?find (?:the|that|this|your) (?:page|article)|nothing (?:was )?found (?:here|at this)|this page isn't available"
    r"|(?:seite|artikel|inhalt|beitrag)\w*(?: \w+){0,4} (?:nicht (?:\w+ )?(?:gefunden|verfügbar|vorhanden|existiert)|existiert nicht|gelöscht|wurde entfernt)"
    r"|(?:page|article|contenu) (?:est |n'est )?(?:introuvable|inexistante?|pas (?:été )?trouvée?|plus disponible)|n'existe (?:pas|plus)"
    r"|(?:página|artículo|contenido|artigo|conteúdo) (?:no|não) (?:encontrad[oa]|existe|disponible|est[aá]|foi)|pagina non (?:trovata|esiste)|articolo non trovato"
    r"|pagina niet gevonden|bestaat niet(?: meer)?|nie znaleziono strony|strona nie istnieje|sidan (?:kunde inte|finns inte)|siden (?:findes|finnes) ikke|sivua ei löyt"
    r"|страница не найдена|页面不存在|找不到(?:页面|頁面|网页)|ページが見つかりません|お探しのページは|404エラー|페이지를 찾을 수 없습니다"
    r"|الصفحة (?:غير موجودة|التي تبحث عنها)|(?:لم يتم العثور على|عذرا.{0,10}) الصفحة|خطأ 404|(?:पेज|पृष्ठ) नहीं मिला|(?:seite|adresse)\b.{0,12} gibt es (?:leider )?nicht"
)
# Told to the reader of another country: news about such notices speaks of other people's countries.
REGION = (
    r"(?:not|no longer|un)[ -]?(?:currently |yet )?(?:available|accessible) (?:to (?:readers|users|visitors|you) )?(?:in|from|for) "
    r"(?:your|most|some|certain) (?:european |eu )?(?:country|countries|regions?|location|area|territory)"
    r"|(?:blocked|restricted) in your (?:country|region|location)|your (?:country|region|location) (?:is|has been) (?:blocked|restricted|not supported)"
    r"|unavailable (?:due to|for) legal reasons|access(?:ing)? this (?:web ?site|site|page|content) from (?:a|your) (?:country|region|location)"
    r"|(?:not|un)[ -]?available (?:in|within|from|for|to) .{0,40}\b(?:the european union|the european economic area|the eu|the eea)\b"
    r"|in (?:ihrem|deinem) land (?:derzeit |leider )?(?:nicht|gesperrt)|in (?:ihrer|deiner) region (?:derzeit |leider )?(?:nicht|gesperrt)"
    r"|(?:pas|plus|in)[ -]?(?:disponible|accessible) dans votre (?:pays|région|zone)"
    r"|no (?:est[aá]|se encuentra) disponible en (?:tu|su) (?:país|región|zona)|(?:não|nao) está disponível (?:no seu país|na sua região)"
    r"|non (?:è )?disponibile nel(?:la)? (?:tu|su)[oa] (?:paese|regione|area)|niet beschikbaar in (?:uw|jouw) (?:land|regio)"
)
ENABLE_SCRIPT = (
    r"(?:enable|activate|turn on|requires?|needs?|without|allow) (?:your )?java ?script|javascript (?:is (?:disabled|required|not enabled)|must be|muss|wird benötigt|aktivieren|ist (?:deaktiviert|erforderlich))"
    r"|aktivieren sie (?:bitte )?java ?script|java ?script in (?:ihrem|deinem|your) browser|activ(?:er|ez) (?:le )?javascript|habilit(?:a|e|ar) (?:el )?javascript|active (?:o )?javascript|abilita(?:re)? javascript|schakel javascript|włącz(?:yć)? (?:obsługę )?javascript|включите javascript|javascriptを有効"
)
