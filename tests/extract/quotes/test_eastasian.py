"""Japanese, Chinese and Korean: the speaker stands before a particle or verb beside the marks."""

from __future__ import annotations

import time

import pytest

from newsspider import extract_quotes
from newsspider.extract.quotes.officetitles import titled

CASES = [
    ("ja", "開発部の佐々木誠部長は「社員の声から生まれた」と胸を張る。", [("社員の声から生まれた", "佐々木誠")]),
    ("ja", "「朝の見回りに二時間かかった」と、農家の宮本清治さん（78）は話す。", [("朝の見回りに二時間かかった", "宮本清治")]),
    ("ja", "「予算は足りない」。市の担当者はため息をつく。「それでも続ける」と付け加えた。",
     [("予算は足りない", "市の担当者"), ("それでも続ける", "市の担当者")]),
    ("ja", "政府は「骨太の方針」を決めた。いわゆる「二〇四〇年問題」だ。", []),  # terms
    ("zh", "所谓“智慧农业”并不新鲜。王建国表示：“我们要的是雨，不是软件。”他补充道：“雨来了，软件才有用。”",
     [("我们要的是雨，不是软件。", "王建国"), ("雨来了，软件才有用。", "王建国")]),
    ("zh", "“以前靠肩膀挑，腿都打颤”，茶农周根发说。", [("以前靠肩膀挑，腿都打颤", "周根发")]),
    ("zh", "农业大学教授沈卫东认为，关键在于成本。“只要运费低于八角，农民就愿意用。”", [("只要运费低于八角，农民就愿意用。", "沈卫东")]),
    ("zh", "公司負責人陳怡君說：「明年會更好。」記者追問，她笑著說：「也可能更糟。」",
     [("明年會更好。", "陳怡君"), ("也可能更糟。", "陳怡君")]),
    ("ko", "김하늘 교수는 \"바다는 기다려 주지 않는다\"며 \"지금이 마지막 기회\"라고 강조했다.",
     [("바다는 기다려 주지 않는다", "김하늘"), ("지금이 마지막 기회", "김하늘")]),
    ("ko", "로봇을 만든 한빛해양 이지은 대표는 \"물살이 세도 버틴다\"고 설명했다.", [("물살이 세도 버틴다", "이지은")]),
    ("ko", "군청 관계자는 \"내년까지 서른 대로 늘릴 계획\"이라고 밝혔다.", [("내년까지 서른 대로 늘릴 계획", "군청 관계자")]),
    ("ko", "나윤슬 바다전자 부사장은 \"값을 내리겠다\"고 했다. 나 부사장은 \"내년이 고비\"라고 덧붙였다.",
     [("값을 내리겠다", "나윤슬"), ("내년이 고비", "나윤슬")]),
    ("ko", "민도윤 한결대 교수에 따르면 배터리 수명은 \"길어야 석 달\"에 그친다.", [("길어야 석 달", "민도윤")]),
    ("ko", "여당 한 중진 의원은 \"표결은 이미 끝난 일\"이라고 말했다.", [("표결은 이미 끝난 일", "여당 한 중진 의원")]),
    ("ja", "「責任は私にある」。菱川重工の社長は会見で目を伏せた。社長の片桐達也氏は「工場は閉めない」と強調した。",
     [("責任は私にある", "片桐達也"), ("工場は閉めない", "片桐達也")]),
    ("ja", "北浜大学の早瀬千夏教授は慎重だ。早瀬教授によると、精度は「人間の半分ほど」という。", [("人間の半分ほど", "早瀬千夏")]),
    ("zh", "投资人司马晴称赞该产品“便宜又耐用”。", [("便宜又耐用", "司马晴")]),
    ("zh", "“数据没有丢失”，云桥科技的发言人说。发言人罗宁补充说：“周五恢复。”", [("数据没有丢失", "罗宁"), ("周五恢复。", "罗宁")]),
    ("ko", "이른바 \"스마트 어촌\" 사업이다.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[c[1][:24] for c in CASES])
def test_speakers(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = extract_quotes(text, language=language)
    assert [(q.text, q.speaker) for q in found] == expected
    assert all(text[q.start : q.end] == q.text for q in found)
    assert found == extract_quotes(text)  # the script tells the language


def test_the_role_stands_around_the_name() -> None:
    (quote,) = extract_quotes("漁協の松尾健一組合長は「ごまかしは効かない」と語る。")
    assert (quote.speaker, quote.role, quote.organization, quote.cue) == ("松尾健一", "組合長", "漁協", "語る")


def test_latin_letters_are_in_no_such_language_whatever_a_page_declares() -> None:
    (quote,) = extract_quotes("“We ship in May,” said Jo Marten, the firm's chief.", language="ja")
    assert quote.speaker == "Jo Marten"


def test_a_surname_of_two_people_stands_for_neither() -> None:
    text = '김하늘 대표가 나왔다. 김바다 교수도 나왔다. "다리는 봄에 열린다"고 김 씨는 말했다.'
    (quote,) = extract_quotes(text, language="ko")
    assert quote.speaker == "김"


def test_titles_without_a_blank_between_them_are_read_in_linear_time() -> None:
    start = time.process_time()
    assert not list(titled(("가" * 50 + "대표다") * 300, "ko"))
    assert time.process_time() - start < 2  # seconds of CPU: it was 16


@pytest.mark.parametrize("office", ["港長", "船長", "駅長", "署長", "会頭"])
def test_offices_behind_a_japanese_name(office: str) -> None:
    (quote,) = extract_quotes(f"「嵐の前に二つの岸壁を閉鎖する」と佐藤健{office}は述べた。", language="ja")
    assert (quote.speaker, quote.role) == ("佐藤健", office)
