"""Offices, forms of address and surnames of Japan, China and Korea: the words that stand around a speaker's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

# titles that stand behind a name, the longer before what they end in
JA_POLITE = "さん|氏|さま|様|君|ちゃん|容疑者|被告"
JA_OFFICE = (
    "名誉教授|准教授|教授|助教|講師|教諭|博士|副社長|社長|副会長|会長|専務|常務|執行役員|取締役|本部長|副部長|部長|課長|係長|所長|局長|室長|館長|店長"
    "|組合長|理事長|理事|代表取締役|代表|副知事|知事|副市長|市長|町長|村長|区長|議員|議長|副大臣|大臣|首相|長官|審議官|報道官|事務局長|委員長|学長|総長|校長|園長|港長|船長|機長|駅長|署長|消防長|隊長|団長|会頭|頭取|教育長|支部長|座長|司令官"
    "|院長|医師|弁護士|監督|選手|主任研究員|主席研究員|研究員|研究者|主任|次長|支社長|支店長|工場長|編集長|店主|住職|創業者|創設者|共同創業者|担当者|関係者|広報担当者|広報担当"
    "|アナリスト|エコノミスト|エンジニア|パートナー|マネージャー|マネジャー|ディレクター|プロデューサー|デザイナー|コンサルタント|ジャーナリスト|スポークスマン|CEO|CTO|CFO|COO"
)
JA_TITLE = re.compile(rf"(?:{JA_POLITE}|{JA_OFFICE})$")
JA_ROLE = re.compile(rf"(?:{JA_OFFICE})$")
JA_CLAUSE = re.compile(
    r"^.*[一-鿿ぁ-ん](?:した|する|している|された|った|れた|いた|える|じる|でた|びた|いる)(?=[一-鿿ァ-ヿA-Za-z])"
)
JA_LED_BY = re.compile(r"^.*(?:、|大手|会社|企業|メーカー|団体)(?=[一-鿿ァ-ヿA-Za-zぁ-ん]{2,}$)")
KO_POLITE = "씨|님|양|군"
KO_OFFICE = (
    "후보|직무대행|최고경영자|최고기술책임자|최고재무책임자|최고운영책임자|책임자|대표이사|공동대표|대표|명예교수|부교수|조교수|교수|책임연구원|수석연구원|선임연구원|연구원|연구위원|연구소장|부소장|소장|부원장|원장|부사장|사장|부회장|회장"
    "|사외이사|전무이사|상무이사|이사장|이사|전무|상무|부팀장|팀장|과장|차장|부장|사무국장|사무총장|국장|실장|센터장|본부장|부위원장|위원장|위원|의원|장관|차관|부시장|시장|군수|구청장"
    "|최고위원|수석대변인|원내대표|도지사|지사|부총장|총장|학장|박사|변호사|기자|감독|선수|이장|조합장|대변인|관계자|담당자|창업자|설립자|공동창업자|애널리스트|엔지니어|개발자|연구자|디자이너|프로듀서|매니저|파트너|컨설턴트"
    "|총리|대통령|청장|처장|의장|간사|활동가|작가|점장|공장장|지점장|수석|CEO|CTO|CFO|COO"
)
KO_TITLE = re.compile(rf"\s?(?:{KO_POLITE}|{KO_OFFICE})$")
KO_PARTICLE = re.compile(r"[은는이가]\s")
KO_CLAUSE = (
    "을",
    "를",
    "한",
    "된",
    "던",
    "는",
    "은",
    "에서",
    "으로",
    "지만",
    "에",
    "든",
)  # ends what is no part of an office
KO_SURNAMES = frozenset(
    "나류복편감김이박최정강조윤장임한오서신권황안송유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어경봉사"
)
KO_NO_NAMES = frozenset(
    "지난달 지난해 지난주 이번 이날 이달 오늘 오전 오후 최근 현재 한편 고향인 이용자 전체 주요 소속 여야".split()
)
KO_TWO = ("남궁", "황보", "제갈", "선우", "독고")
KO_BODY = (
    *(
        "대",
        "대학교",
        "대학",
        "부",
        "처",
        "청",
        "사",
        "은행",
        "그룹",
        "전자",
        "연구소",
        "연구원",
        "협회",
        "위원회",
        "센터",
        "시",
        "군",
        "구",
        "당",
    ),
    *(
        "산업",
        "증권",
        "병원",
        "기업",
        "재단",
        "공단",
        "공사",
        "노조",
        "연합",
        "학회",
        "랩",
        "소프트",
        "테크",
        "네트웍스",
        "텔레콤",
    ),
)
SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔"
    "钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施柯洪游詹簡简翁連连赖賴涂塗俞童柳"
)
ZH_TWO = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 端木 司徒 夏侯 南宫 南宮".split()
)
ZH_ROLE = re.compile(
    r"(?:主管|联合创始人|聯合創辦人|创始人|創始人|創辦人|首席执行官|首席執行官|董事长|董事長|总裁|總裁|总经理|總經理|副总经理|經理|经理|新闻发言人|发言人|發言人|副教授|教授|院士|博士"
    r"|分析师|分析師|工程师|工程師|研究员|研究員|负责人|負責人|主任|站长|站長|校长|校長|院长|院長|部长|部長|局长|局長|市长|市長|县长|縣長|主席|书记|書記|立法委員|立委|議員|议员|律师|律師"
    r"|投资人|投資人|合伙人|合夥人|总监|總監|设计师|設計師|专家|專家|学者|學者|顾问|顧問|秘书长|秘書長|用户|用戶|居民|市民|业主|老板|店主|茶农|农民|司机|學生|学生|CEO|CTO)$"
)
ZH_BEHIND = "[说說称稱在于於对對向则則也还是]|表示|指出|认为|認為|介绍|介紹|坦言|强调|強調|透露|告诉|告訴|补充|補充|宣布|批评|批評"
ZH_OF = re.compile(r"(?:^(?:该|該|这家|這家|其|本)?(?:公司|企业|企業|机构|機構)|的$)")


_TITLED = {  # whoever an article names with office or title
    "ja": re.compile(
        rf"(?P<who>[^、。，「」『』\s]{{0,24}}?[一-鿿々ヶァ-ヿー・]{{2,16}}(?:{JA_POLITE}|{JA_OFFICE}))(?![一-鿿])"
    ),
    "ko": re.compile(
        rf"(?P<who>(?:[가-힣A-Za-z0-9]{{1,20}} ){{0,4}}[가-힣A-Za-z]{{0,20}}(?:{KO_POLITE}|{KO_OFFICE}))(?=[은는이가도의에을를과와,.(]|\s|$)"
    ),
    "zh": re.compile(
        rf"(?P<who>[^，。、：“”「」\s]{{0,16}}{ZH_ROLE.pattern[:-1]}[一-鿿]{{2,4}}?)(?=[，、：（(]|{ZH_BEHIND})"
    ),
}
# A stretch that such a name cannot leave, and the word that each has: at every place of a stretch without it the
# pattern would try all lengths of what may stand before.
_STRETCHES = {
    "ja": re.compile(r"[^、。，「」『』\s]+"),
    "ko": re.compile(r"[가-힣A-Za-z0-9 ]+"),
    "zh": re.compile(r"[^，。、：“”「」\s]+"),
}
_WORDS = {
    "ja": re.compile(f"{JA_POLITE}|{JA_OFFICE}"),
    "ko": re.compile(f"{KO_POLITE}|{KO_OFFICE}"),
    "zh": re.compile(ZH_ROLE.pattern[:-1]),
}


LONGEST = 20_000  # characters read for it: five long articles; at the worst, which is no text, 50 µs each


def titled(text: str, code: str) -> Iterator[re.Match[str]]:
    """Whoever the beginning of a text names with office or title, as the group ``who``."""
    word, name = _WORDS[code], _TITLED[code]
    for stretch in _STRETCHES[code].finditer(text, 0, LONGEST):
        start, end = stretch.span()
        if word.search(text, start, end):
            yield from name.finditer(text, start, end + 1)  # with what stands behind the name


# offices that a body has one of
SINGLE = frozenset(
    "社長 会長 代表 代表取締役 CEO CTO CFO 首相 大臣 知事 市長 総裁 学長 理事長 院長 報道官 広報担当者 広報担当 대표 대표이사 사장 부사장 회장 원장 총장 시장 장관 대변인 총리 대통령"
    " 创始人 創始人 創辦人 发言人 發言人 主管 新闻发言人 总裁 總裁 董事长 董事長 总经理 總經理 首席执行官 校长 校長 市长 市長 院长 院長".split()
)

# 菱川重工の社長、片桐達也氏
APPOSED = re.compile(
    rf"(?P<office>[^、。「」『』]{{1,20}}?(?:{JA_OFFICE}))、(?P<name>[一-鿿々ヶ]{{3,6}}?)(?:{JA_POLITE})"
)
