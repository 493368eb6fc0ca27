"""French and Spanish as newsrooms write it: every quotation of a text with its speaker. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

FRENCH: list[tuple[str, list[str | None]]] = [
    ("« Nous avons corrigé la faille », a déclaré Paul Girard, directeur technique de Novéo.", ["Paul Girard"]),
    ("« Nous avons corrigé la faille », a annoncé lundi le groupe Novéo.", ["Novéo"]),
    ("« Nous avons corrigé la faille », explique Claire Morel, chercheuse à l’université de Lyon.", ["Claire Morel"]),
    ("Claire Morel affirme que le système est « beaucoup plus sûr qu’avant ».", ["Claire Morel"]),
    ("Selon Claire Morel, le système est « beaucoup plus sûr qu’avant ».", ["Claire Morel"]),
    ("Le système est « beaucoup plus sûr qu’avant », selon Claire Morel.", ["Claire Morel"]),
    ("D’après Claire Morel, le système est « beaucoup plus sûr qu’avant ».", ["Claire Morel"]),
    ("Claire Morel dirige le laboratoire. « Nous mesurons chaque nuit », explique-t-elle.", ["Claire Morel"]),
    ("Claire Morel dirige le laboratoire. « Nous mesurons chaque nuit », a-t-elle ajouté.", ["Claire Morel"]),
    ("Paul Girard dirige Novéo. « Nous recrutons cent personnes », précise-t-il.", ["Paul Girard"]),
    ("« Nous recrutons cent personnes, a précisé Paul Girard à la presse. Et ce n’est pas fini. »", ["Paul Girard"]),
    ("« Nous recrutons, souligne Paul Girard, le patron de Novéo, cent personnes par an. »", ["Paul Girard"]),
    ("Paul Girard a déclaré : « Nous recrutons cent personnes. »", ["Paul Girard"]),
    ("Dans un communiqué, Novéo explique : « Nous recrutons cent personnes. »", ["Novéo"]),
    ("« Nous recrutons cent personnes », peut-on lire dans un communiqué de Novéo.", ["un communiqué de Novéo"]),
    ("Pour Claire Morel, c’est « une très mauvaise nouvelle pour la recherche ».", ["Claire Morel"]),
    ("La ministre Anne Lefort a dénoncé « une attaque contre la vie privée ».", ["Anne Lefort"]),
    ("Le ministre de l’Économie, Jean Roux, a évoqué « une année très difficile ».", ["Jean Roux"]),
    ("« C’est une très mauvaise nouvelle », regrette la présidente de l’association, Anne Lefort.", ["Anne Lefort"]),
    ("« C’est une très mauvaise nouvelle », s’inquiète Anne Lefort, présidente de l’association.", ["Anne Lefort"]),
    ("« C’est une très mauvaise nouvelle », se désole Anne Lefort.", ["Anne Lefort"]),
    ("Anne Lefort estime qu’il s’agit d’« une très mauvaise nouvelle ».", ["Anne Lefort"]),
    ("Anne Lefort juge la décision « totalement disproportionnée ».", ["Anne Lefort"]),
    ("« C’est faux », répond Lefort. Anne Lefort préside l’association depuis mai.", ["Anne Lefort"]),
    ("L’entreprise Novéo recrute. « Nous cherchons des ingénieurs », a indiqué l’entreprise.", ["Novéo"]),
    ("Interrogé par l’AFP, Paul Girard a reconnu « une erreur de jugement ».", ["Paul Girard"]),
    ("« C’est faux », a répondu un porte-parole de Novéo.", ["un porte-parole de Novéo"]),
    ('"C’est une très bonne nouvelle", se réjouit Paul Girard.', ["Paul Girard"]),
    ("“C’est une très bonne nouvelle”, assure Paul Girard, le fondateur de Novéo.", ["Paul Girard"]),
    ("Anne Lefort n’est pas surprise : « Nous l’avions dit depuis des mois. »", ["Anne Lefort"]),
    ("« Nous l’avions dit », lance Anne Lefort. « Personne n’a écouté. »", ["Anne Lefort", "Anne Lefort"]),
    ("« Nous l’avions dit », a-t-on appris auprès de Novéo.", ["Novéo"]),
    ("Comme l’a expliqué Anne Lefort, « personne n’a écouté les experts ».", ["Anne Lefort"]),
    ("Anne Lefort a également qualifié le projet de « catastrophe pour les usagers ».", ["Anne Lefort"]),
    ("Le film « Le Grand Voyage » sort en mai.", []),
    ("Le logiciel, appelé « Grand Large », sera gratuit.", []),
    ("Les « fausses nouvelles » circulent vite.", []),
    ("L’agence Novéo, fondée en 2010, note que « le marché progresse chaque année ».", ["Novéo"]),
    ("La présidente de la Commission, Anne Lefort, a assuré que « tout va très bien ».", ["Anne Lefort"]),
    ("Le ministre de l’Économie Jean Roux a évoqué « une année très difficile ».", ["Jean Roux"]),
    ("« C’est faux », martèle le président de la République Jean Roux.", ["Jean Roux"]),
    ("« C’est faux ». C’est ce qu’affirme Anne Lefort dans une lettre.", ["Anne Lefort"]),
    ("« C’est faux et archifaux », cingle Anne Lefort.", ["Anne Lefort"]),
    (
        "Novéo a réagi mercredi. « Nous n’avons constaté aucune fuite de données », écrit le groupe sur son site.",
        ["Novéo"],
    ),
    (
        "Dans un billet de blog, Paul Girard revient sur l’incident : « Nous avons agi en quelques minutes. »",
        ["Paul Girard"],
    ),
    ("« Nous avons agi en quelques minutes », a-t-il écrit. Paul Girard dirige Novéo depuis mai.", [None]),
    (
        "Le patron de Novéo, Paul Girard, s’est excusé. « Nous aurions dû agir plus vite », a-t-il écrit sur X.",
        ["Paul Girard"],
    ),
    (
        "Le patron de Novéo s’est excusé. « Nous aurions dû agir plus vite », a écrit Paul Girard sur X.",
        ["Paul Girard"],
    ),
    ("Selon Paul Girard, patron de Novéo, « le marché est mûr pour un tel produit ».", ["Paul Girard"]),
    ("Le marché est « mûr pour un tel produit », assure-t-on chez Novéo.", ["Novéo"]),
    ("Chez Novéo, on assure que le marché est « mûr pour un tel produit ».", ["Novéo"]),
    (
        "« Le marché est mûr », estime ainsi Paul Girard, patron de Novéo, dans un entretien aux Échos du Nord.",
        ["Paul Girard"],
    ),
    ("Interrogée par nos soins, l’entreprise Novéo indique « ne pas commenter les rumeurs de marché ».", ["Novéo"]),
    (
        "Contactée par nos soins, Novéo n’a pas souhaité commenter. « Nous ne commentons pas les rumeurs », précise un porte-parole.",
        ["un porte-parole"],
    ),
    ("La Commission européenne, elle, parle d’« un pas dans la bonne direction ».", ["La Commission européenne, elle"]),
    ("L’autorité reproche à Novéo d’avoir « sciemment trompé les utilisateurs ».", ["L’autorité"]),
    ("Pour le ministre Jean Roux, cette loi est « un progrès pour tous les citoyens ».", ["Jean Roux"]),
    ("Jean Roux voit dans cette loi « un progrès pour tous les citoyens ».", ["Jean Roux"]),
    ("Jean Roux : « Cette loi est un progrès pour tous. »", ["Jean Roux"]),
    (
        "« Cette loi est un progrès pour tous », se félicite le ministre Jean Roux, qui promet « des décrets avant l’été ».",
        ["Jean Roux", "Jean Roux"],
    ),
    ("« Cette loi », explique Jean Roux, « est un progrès pour tous. »", ["Jean Roux", "Jean Roux"]),
    (
        "« Cette loi est un progrès », a déclaré Jean Roux mardi à l’Assemblée. « Elle protège les plus faibles », a-t-il ajouté.",
        ["Jean Roux", "Jean Roux"],
    ),
    (
        "« Cette loi est un progrès », a déclaré Jean Roux mardi à l’Assemblée, ajoutant qu’elle « protège les plus faibles ».",
        ["Jean Roux", "Jean Roux"],
    ),
    (
        "Marie Dupont, juriste à La Ligue du Net, est plus critique : « Cette loi ne protège personne. » Elle craint « une surveillance généralisée ».",
        ["Marie Dupont", "Marie Dupont"],
    ),
    ("Le communiqué précise que l’offre est « valable jusqu’à la fin du mois ».", ["Le communiqué"]),
    ("« L’offre est valable jusqu’à la fin du mois », précise le communiqué.", ["le communiqué"]),
    (
        "D’après le rapport de la Cour des comptes, l’outil est « coûteux et peu utilisé ».",
        ["le rapport de la Cour des comptes"],
    ),
    (
        "Les chercheurs de l’Institut Vega expliquent : « La faille touche tous les modèles. »",
        ["Les chercheurs de l’Institut Vega"],
    ),
    ("« La faille touche tous les modèles », avertissent les chercheurs.", ["les chercheurs"]),
    ("Un utilisateur raconte : « Mon écran est devenu noir. »", ["Un utilisateur"]),
    ("« Mon écran est devenu noir », témoigne Lucas, 34 ans, client de Novéo.", ["Lucas"]),
    ("Le nouveau mode « Écran Noir » arrive en juin.", []),
    ("La fonction « Ne pas déranger » sera activée par défaut.", []),
    ("Le message « Accès refusé à la ressource » s’affiche à l’écran.", []),
    ("Le jeu « La Vallée des Ombres » est repoussé.", []),
    ("Le concept de « ville du quart d’heure » fait débat.", []),
    ("Il faut cliquer sur « Paramètres avancés » puis valider.", []),
    ("Les « deepfakes politiques » inquiètent.", []),
    ("C’est ce que les spécialistes appellent « la dette technique du code ».", []),
    ("L’association, baptisée « Les Amis du Code », compte cent membres.", []),
    ("Le livre « Une histoire du code » paraît lundi chez Vega.", []),
    ("« Une histoire du code » paraît lundi chez Vega.", []),
    ("Anne Lefort publie « Une histoire du code » chez Vega.", []),
    (
        "Lors d’une conférence de presse, le directeur général, Marc Petit, a promis « des résultats d’ici la fin de l’année ».",
        ["Marc Petit"],
    ),
    ("« Il n’y a aucune raison de s’inquiéter », a voulu rassurer Marc Petit.", ["Marc Petit"]),
    ("« Il n’y a aucune raison de s’inquiéter », tient à rassurer Marc Petit.", ["Marc Petit"]),
    ("Et Marc Petit de conclure : « Il n’y a aucune raison de s’inquiéter. »", ["Marc Petit"]),
    ("Et de conclure : « Il n’y a aucune raison. » Marc Petit n’en dira pas plus.", [None]),
    ("Comme le souligne Marc Petit, « il n’y a aucune raison de s’inquiéter ».", ["Marc Petit"]),
    ("« Il n’y a aucune raison de s’inquiéter », dixit Marc Petit.", ["Marc Petit"]),
    ("« Il n’y a aucune raison de s’inquiéter », selon les mots de Marc Petit.", ["les mots de Marc Petit"]),
    ("Aux yeux de Marc Petit, il n’y a « aucune raison de s’inquiéter pour l’instant ».", ["Marc Petit"]),
]

SPANISH: list[tuple[str, list[str | None]]] = [
    ("“Hemos corregido el fallo”, dijo Juan Gil, director técnico de Novea.", ["Juan Gil"]),
    ("«Hemos corregido el fallo», anunció el lunes la empresa Novea.", ["Novea"]),
    ("«Hemos corregido el fallo», explicó Marta Ruiz, investigadora de la Universidad de Vigo.", ["Marta Ruiz"]),
    ("Marta Ruiz afirmó que el sistema es «mucho más seguro que antes».", ["Marta Ruiz"]),
    ("Según Marta Ruiz, el sistema es «mucho más seguro que antes».", ["Marta Ruiz"]),
    ("El sistema es «mucho más seguro que antes», según Marta Ruiz.", ["Marta Ruiz"]),
    ("De acuerdo con Marta Ruiz, el sistema es «mucho más seguro que antes».", ["Marta Ruiz"]),
    ("Marta Ruiz dirige el laboratorio. «Medimos cada noche», explica.", ["Marta Ruiz"]),
    ("Marta Ruiz dirige el laboratorio. «Medimos cada noche», añadió ella.", ["Marta Ruiz"]),
    ("Juan Gil dirige Novea. «Vamos a contratar a cien personas», ha señalado.", ["Juan Gil"]),
    ("Juan Gil declaró: “Vamos a contratar a cien personas”.", ["Juan Gil"]),
    ("En un comunicado, Novea explica: “Vamos a contratar a cien personas”.", ["Novea"]),
    ("“Vamos a contratar a cien personas”, se lee en un comunicado de Novea.", ["un comunicado de Novea"]),
    ("Para Marta Ruiz, es «una noticia muy mala para la ciencia».", ["Marta Ruiz"]),
    ("La ministra Ana Soler denunció «un ataque contra la vida privada».", ["Ana Soler"]),
    ("El ministro de Economía, Luis Vega, habló de «un año muy difícil».", ["Luis Vega"]),
    ("“Es una noticia muy mala”, lamenta la presidenta de la asociación, Ana Soler.", ["Ana Soler"]),
    ("“Es una noticia muy mala”, se queja Ana Soler, presidenta de la asociación.", ["Ana Soler"]),
    ("Ana Soler considera que se trata de «una noticia muy mala».", ["Ana Soler"]),
    ("Ana Soler calificó la decisión de «totalmente desproporcionada».", ["Ana Soler"]),
    ("“Es falso”, responde Soler. Ana Soler preside la asociación desde mayo.", ["Ana Soler"]),
    ("La empresa Novea contrata. “Buscamos ingenieros”, indicó la compañía.", ["Novea"]),
    ("Preguntado por la agencia, Juan Gil reconoció «un error de juicio».", ["Juan Gil"]),
    ("“Es falso”, respondió un portavoz de Novea.", ["un portavoz de Novea"]),
    ('"Es una noticia muy buena", celebra Juan Gil.', ["Juan Gil"]),
    ("“Es una noticia muy buena”, asegura Juan Gil, fundador de Novea.", ["Juan Gil"]),
    ("Ana Soler no se sorprende: “Lo dijimos hace meses”.", ["Ana Soler"]),
    ("“Lo dijimos”, lanza Ana Soler. “Nadie escuchó a los expertos”.", ["Ana Soler", "Ana Soler"]),
    ("Como explicó Ana Soler, «nadie escuchó a los expertos».", ["Ana Soler"]),
    ("“El plan”, señaló Ana Soler, “no es realista”.", ["Ana Soler", "Ana Soler"]),
    ("“El plan no es realista”, insistió la propia Ana Soler.", ["Ana Soler"]),
    ("Fuentes de Novea aseguran que el plan «no es nada realista».", ["Fuentes de Novea"]),
    ("La película «El Gran Viaje» se estrena en mayo.", []),
    ("El programa, llamado «Mar Abierto», será gratuito.", []),
    ("Las «noticias falsas» circulan muy rápido.", []),
    (
        "Juan Gil dirige Novea. “No hay plan B”, señaló. Además, destacó que “el mercado crece cada año”.",
        ["Juan Gil", "Juan Gil"],
    ),
    ("“No hay plan B”, deslizó Juan Gil. “Lo sabemos todos”, zanjó.", ["Juan Gil", "Juan Gil"]),
    ("“No hay plan B”, ha resumido Juan Gil.", ["Juan Gil"]),
    ("Según ha explicado Juan Gil, “no hay plan B para la empresa”.", ["Juan Gil"]),
    ("Novea trabaja para una red “más segura y más barata”.", []),
    ("La presidenta de la Comisión, Ana von der Sol, aseguró que “no hay plan B”.", ["Ana von der Sol"]),
    ("El ministro de Economía Carlos Ruiz habló de «un año muy difícil».", ["Carlos Ruiz"]),
    ("«Un año muy difícil para todos». Así lo afirmó el ministro de Economía Carlos Ruiz.", ["Carlos Ruiz"]),
    (
        "«Un año muy difícil para todos», subrayaba Carlos Ruiz, agregando que «queda mucho por hacer».",
        ["Carlos Ruiz", "Carlos Ruiz"],
    ),
]


def _speakers(text: str, language: str) -> list[str | None]:
    return [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"]


@pytest.mark.parametrize(("text", "speakers"), FRENCH, ids=[c[0][:60] for c in FRENCH])
def test_french(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "fr") == speakers


@pytest.mark.parametrize(("text", "speakers"), SPANISH, ids=[c[0][:60] for c in SPANISH])
def test_spanish(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "es") == speakers
