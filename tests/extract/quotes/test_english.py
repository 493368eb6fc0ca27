"""English attribution, one sentence shape per case; sentences are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsspider import extract
from newsspider.extract.quotes import extract_quotes

CASES = [
    # the attribution follows
    ('"The chip works," said Maria Lopez.', "Maria Lopez"),
    ('"The chip works," Maria Lopez said on Monday.', "Maria Lopez"),
    ('"The chip works," said Maria Lopez, chief scientist at Fabrix.', "Maria Lopez"),
    ('"The chip works," Maria Lopez, chief scientist at Fabrix, told reporters.', "Maria Lopez"),
    ('"Does it work?" Maria Lopez asked.', "Maria Lopez"),
    ('"The chip works," a Fabrix spokesperson said in an email.', "a Fabrix spokesperson"),
    (
        '"The chip works," the Office of the Chip Commissioner for Europe wrote.',
        "Office of the Chip Commissioner for Europe",
    ),
    ('"The chip works," Maria Lopez riffed, smiling.', "Maria Lopez"),
    ('"The chip works," as one startup founder told me.', "one startup founder"),
    ("“The chip works,” said Fabrix CEO Maria Lopez.", "Maria Lopez"),
    ("‘The chip works,’ said Maria Lopez.", "Maria Lopez"),
    ("“He called it ‘a miracle’ twice,” said Maria Lopez.", "Maria Lopez"),
    # it stands before
    ('Maria Lopez said: "The chip works."', "Maria Lopez"),
    ('Maria Lopez, who leads the lab in Turin, Italy, said, "The chip works."', "Maria Lopez"),
    ('In a statement, Fabrix said, "The chip works."', "Fabrix"),
    ('Last week the regulator warned that the chip could pose "a serious risk to drivers".', "the regulator"),
    ('Fabrix, the largest of the group, has defended the plan, arguing that "the chip works in any car".', "Fabrix"),
    ('Maria Lopez called the delay "a very costly mistake" on Friday.', "Maria Lopez"),
    ('As Maria Lopez put it, "the chip works or we go home".', "Maria Lopez"),
    ('The minister was asked by Maria Lopez, "Does the chip work now?"', "Maria Lopez"),
    ('The talks went on, with Maria Lopez saying that "the chip works well enough".', "Maria Lopez"),
    # sources, tails, tags
    ('According to Maria Lopez, the chip is "ready for any road".', "Maria Lopez"),
    ('The chip is "ready for any road", according to Maria Lopez.', "Maria Lopez"),
    ('The chip is "ready for any road" in Europe, Maria Lopez said.', "Maria Lopez"),
    ('The chip is "ready for any road" in Europe, said Maria Lopez of Fabrix.', "Maria Lopez"),
    ('"The chip is ready for any road." – Maria Lopez, chief scientist', "Maria Lopez"),
    ('"The chip is ready for any road."\n\nMaria Lopez, chief scientist of Fabrix', "Maria Lopez"),
    # nobody, or not a name
    ('"The chip works," said two people close to the project.', "two people close to the project"),
    ('The report found that the chip had "no effect on traffic deaths".', "The report"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[c[0][:60] for c in CASES])
def test_english_speaker(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="en") if q.kind != "indirect")
    assert quote.speaker == speaker
    assert text[quote.start : quote.end] == quote.text
    assert quote.rule
    assert 0 < quote.confidence <= 1


def test_a_split_quotation_is_two_quotes_of_one_group() -> None:
    text = '"The chip works," said Maria Lopez. "It works in the rain, too."'
    first, second = extract_quotes(text)
    assert (first.text, second.text) == ("The chip works,", "It works in the rain, too.")
    assert first.group == second.group
    assert first.speaker == second.speaker == "Maria Lopez"


def test_two_statements_are_two_groups() -> None:
    text = '"The chip works," said Maria Lopez.\n\n"It does not," said John Marsh.'
    first, second = extract_quotes(text)
    assert first.group != second.group
    assert (first.speaker, second.speaker) == ("Maria Lopez", "John Marsh")


def test_role_and_organization() -> None:
    (quote,) = extract_quotes('"The chip works," said Maria Lopez, chief scientist at Fabrix.')
    assert (quote.role, quote.organization) == ("chief scientist", "Fabrix")
    (quote,) = extract_quotes('"The chip works," said Fabrix spokeswoman Maria Lopez.')
    assert (quote.role, quote.organization) == ("Fabrix spokeswoman", "Fabrix")


def test_a_role_once_given_is_kept_for_later_quotations() -> None:
    text = '"The chip works," said Maria Lopez, chief scientist at Fabrix.\n\n"We waited long," Lopez added.'
    assert [(q.speaker, q.role) for q in extract_quotes(text)] == [("Maria Lopez", "chief scientist")] * 2


def test_surname_and_pronoun_lead_to_the_full_name() -> None:
    text = (
        'Maria Lopez leads the lab. Her deputy is John Marsh.\n\n"The chip works," Lopez said.\n\n'
        '"It took years," she added.\n\nMarsh was cautious. "It is early," he said.'
    )
    quotes = [q for q in extract_quotes(text) if q.kind != "indirect"]
    assert [q.speaker for q in quotes] == ["Maria Lopez", "Maria Lopez", "John Marsh"]
    assert [q.mention for q in quotes] == ["Lopez", "she", "he"]


def test_two_people_with_one_surname() -> None:
    text = (
        'Anna Weber founded the firm; her brother Paul Weber runs it.\n\n"I left," Anna Weber said.\n\n'
        '"I stayed," Paul Weber said.'
    )
    assert [q.speaker for q in extract_quotes(text)] == ["Anna Weber", "Paul Weber"]


def test_the_company_is_the_organization_that_spoke() -> None:
    text = 'Fabrix said the plant would open in May. The company called it "a new chapter for Turin".'
    assert [q.speaker for q in extract_quotes(text)] == ["Fabrix", "Fabrix"]


def test_a_quotation_over_several_paragraphs() -> None:
    text = '"We began in a garage," said Maria Lopez. "There was no heating.\n\n"Then the first customers came."'
    quotes = extract_quotes(text)
    assert [q.speaker for q in quotes] == ["Maria Lopez"] * 3
    assert quotes[1].group == quotes[2].group


def test_lead_in_paragraph() -> None:
    text = 'Maria Lopez went on:\n\n"The chip works in any weather."'
    (quote,) = extract_quotes(text)
    assert quote.speaker == "Maria Lopez"


def test_transcript() -> None:
    text = "MARIA LOPEZ: Does it work?\n\nJOHN MARSH: It does.\n\nMARIA LOPEZ: Since when?\n\nJOHN MARSH: Since May."
    quotes = extract_quotes(text)
    assert [(q.speaker, q.text) for q in quotes][:2] == [("Maria Lopez", "Does it work?"), ("John Marsh", "It does.")]
    assert len(quotes) == 4


def test_embedded_post() -> None:
    text = "The reaction was quick.\n\nWe are looking into it now.\n\n— Maria Lopez (@mlopez) November 18, 2019"
    (quote,) = extract_quotes(text)
    assert (quote.speaker, quote.text) == ("Maria Lopez", "We are looking into it now.")


def test_block_quote_belongs_to_whom_the_paragraph_above_introduces() -> None:
    text = "Maria Lopez wrote on her blog that nothing was lost.\n\nWe found every file, and every copy."
    start = text.index("We found")
    quote = extract_quotes(text, block_quotes=[(start, len(text))])[-1]
    assert (quote.speaker, quote.text) == ("Maria Lopez", text[start:])


def test_block_quote_belongs_to_the_name_that_the_page_cites_below_it() -> None:
    story = "<p>“The office is dry,” said Rein Saar, who farms the land with his sister and never saw a map of it.</p>"
    quoted = "<blockquote><p>I was outvoted by my own tractor.</p><cite>Kadri Saar</cite></blockquote>"
    page = f"<html><body><article><h1>Tractors vote on a field</h1>{story}{quoted}{story}</article></body></html>"
    quote = extract(page).quotes[1]
    assert (quote.speaker, quote.text) == ("Kadri Saar", "I was outvoted by my own tractor.")


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Maria Lopez said that the plant would close.", "Maria Lopez", "the plant would close"),
        ("The plant would close, Maria Lopez said on Monday.", "Maria Lopez", "The plant would close"),
        ("According to Maria Lopez, the plant would close in May.", "Maria Lopez", "the plant would close in May"),
        ("The plant will close, said researchers.", "researchers", "The plant will close"),
        ("The plant will close, according to a company memo.", "a company memo", "The plant will close"),
    ],
)
def test_indirect_speech(text: str, speaker: str, said: str) -> None:
    (quote,) = extract_quotes(text)
    assert (quote.kind, quote.speaker, quote.text) == ("indirect", speaker, said)


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "smart city" grew.',
        'She starred in "The Long Way Home" and two other films.',
        'The malware, dubbed "Night Owl," spreads fast.',
        'Its "safety check" feature was switched on.',
        'The screen measures 5" and the cable 6\' 2".',
        'Click the "Save as draft" button.',
        'Set the attribute class="main story" in the template.',
        'Call print("hello world") to begin.',
    ],
)
def test_titles_terms_and_code_are_not_speech(text: str) -> None:
    assert extract_quotes(text, language="en") == []


@pytest.mark.parametrize(
    "text",
    [
        'Critics point to Lopez\'s call for "a full stop to all sales".',
        'His comments on "a full stop to all sales" drew fire.',
    ],
)
def test_a_noun_is_no_cue(text: str) -> None:
    assert all(q.cue not in ("call", "comments") for q in extract_quotes(text, language="en"))


MORE = [
    ("“We’re thrilled,” says Dana Cole, who runs the shop with her sister.", "Dana Cole"),
    ("“We’re thrilled,” reads the company’s blog post.", "the company’s blog post"),
    ("In a tweet, Dana Cole called the ruling “a win for every small shop.”", "Dana Cole"),
    ("Google says the tool is “not intended for medical use.”", "Google"),
    ("Google’s Dana Cole says the tool is “not intended for medical use.”", "Dana Cole"),
    (
        "A Google representative told The Verge that the tool is “not intended for medical use.”",
        "A Google representative",
    ),
    ("The Verge quoted Dana Cole as saying the tool was “not intended for medical use.”", "Dana Cole"),
    ("Per Google, the tool is “not intended for medical use.”", "Google"),
    ("Cole, for her part, is unmoved. “It’s a toy,” she says.", "Cole"),
    ("“It’s a toy,” is how Dana Cole describes the tablet.", "Dana Cole"),
    ("Dana Cole describes the tablet as “a toy for rich people.”", "Dana Cole"),
    ("The tablet is “a toy for rich people,” in the words of Dana Cole.", "Dana Cole"),
    ("The plan, to quote Dana Cole, is “a waste of public money.”", "Dana Cole"),
    ("To quote Dana Cole, the plan is “a waste of public money.”", "Dana Cole"),
    ("“It’s a toy,” Cole, an analyst at IDC, said in an interview with Wired.", "Cole"),
    ("“It’s a toy,” said IDC’s Dana Cole.", "Dana Cole"),
    ("“It’s a toy,” one Redditor wrote.", "one Redditor"),
    ("“It’s a toy,” the 34-year-old engineer said.", "the 34-year-old engineer"),
    ("“It’s a toy,” wrote the researchers in their paper.", "the researchers"),
    ("Researchers at MIT found that the tool was “wrong half of the time.”", "Researchers at MIT"),
    ("The complaint alleges that Google “knowingly misled its customers.”", "The complaint"),
    ("The FTC accused Google of “knowingly misleading its customers.”", "FTC"),
    ("Google has denied the claims, saying they are “entirely without merit.”", "Google"),
    ("Google, which declined to comment, had earlier called the claims “entirely without merit.”", "Google"),
    ("When asked, Google’s CEO replied: “No comment for now.”", "Google’s CEO"),
    ("Cole’s lawyer, Ben Sachs, said the claims were “entirely without merit.”", "Ben Sachs"),
    ("“No comment for now,” said Sachs, Cole’s lawyer.", "Sachs"),
    ("Asked about the delay, Cole shrugged. “These things happen,” she said.", "Cole"),
    ("“These things happen,” Cole said, shrugging. “You move on.”", "Cole"),
    ("“These things,” Cole said, “just happen.”", "Cole"),
    ("Dana Cole tweeted: “These things happen all the time.”", "Dana Cole"),
    ("Cole thinks the plan is “dead on arrival in Congress.”", "Cole"),
    ("Reached by phone, Cole confirmed that she was “done with the whole thing.”", "Cole"),
    ("The law defines a platform as “any service with more than a million users.”", "The law"),
    ("Apple’s website describes the phone as “the most powerful device ever made.”", "Apple’s website"),
    ("In its review, CNET wrote that the phone was “a joy to hold in one hand.”", "CNET"),
    ("“The future is here,” announced Elon Musk on stage.", "Elon Musk"),
    ("Musk promised “a million robotaxis on the road by 2020.”", "Musk"),
    (
        "Apple CEO Tim Cook, speaking at an event in Austin, Texas, called the plan “the right thing for all of us.”",
        "Tim Cook",
    ),
    ("Senator Amy Klobuchar (D-Minn.) called the merger “bad for consumers and workers.”", "Amy Klobuchar"),
    ("“Bad for consumers,” tweeted Sen. Amy Klobuchar, D-Minn.", "Amy Klobuchar"),
]


@pytest.mark.parametrize(("text", "speaker"), MORE, ids=[c[0][:60] for c in MORE])
def test_english_speaker_is_or_holds(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="en") if q.kind != "indirect")
    assert quote.speaker is not None
    assert speaker.lower() in quote.speaker.lower() or quote.speaker.lower() in speaker.lower()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ana Ruiz, head of policy at Open Net, warned that the draft could require banks "to hand over every record".', "Ana Ruiz"),
        ('Open Net, speaking for many small firms, stated in a letter that "a late law is better than a bad one".', "Open Net"),
        ('Norway, the author of the draft, has defended it, arguing that "too many exceptions weaken the text".', "Norway"),
        ("The Office of the Data Commissioner for Europe has doubts, stating that while the draft has \"some merits,\" it leaves \"serious gaps in the law\".", "Office of the Data Commissioner for Europe"),
        ('Ben Holm, representing the Open Net alliance, asked for time. However, he argued that "this draft is not the vehicle for it".', "Ben Holm"),
    ],
)  # fmt: skip
def test_the_one_who_reports_a_text_speaks_and_not_the_text(text: str, speaker: str) -> None:
    quotes = [q for q in extract_quotes(text) if q.kind != "indirect"]
    assert {q.speaker for q in quotes} == {speaker}


def test_words_of_some_are_nobodys() -> None:
    text = 'This reading has led some to describe the draft as a "charter for broad surveillance" instead.'
    assert [q.speaker for q in extract_quotes(text)] == [None]


def test_seed_page(shared: Path) -> None:
    """The six quotations of the reference page; names only, the page stays outside."""
    text = (shared / "seed" / "page.txt").read_text(encoding="utf-8")
    expected = {
        "to facilitate inv": "Tirana Hassan",
        "some welcome impr": "Office of the UN High Commissioner for Human Rights",
        "significant short": "Office of the UN High Commissioner for Human Rights",
        "no outcome is bet": "Microsoft",
        "this convention d": "Nick Ashton-Hart",
        "excessive attenti": "Russia",
    }
    found = {q.text[:17]: q.speaker for q in extract_quotes(text)}
    assert expected.items() <= found.items()
    assert not any(opening.startswith("United Nations Co") for opening in found)


def test_the_object_of_a_verb_does_not_speak() -> None:
    text = "Maria Lopez, speaking for the alliance, emphasized the need for better cooperation among states."
    (quote,) = extract_quotes(text)
    assert (quote.kind, quote.speaker) == ("indirect", "Maria Lopez")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We live near the lake,” Ebeling said.", "Ebeling"),  # a name that looks like a participle
        ("Boeing said the plan was “not ready for anybody”.", "Boeing"),
        ("Daniel Hart came along. He called Brandt “Mister Maybe” twice.", "Daniel Hart"),
        ("“It works,” said the company's spokesman, Joe Dunn.", "Joe Dunn"),
        ("Daniel Hart runs the lab. His verdict: “It works far too well.”", "Daniel Hart"),
    ],
)
def test_names_in_ing_names_given_and_owners(text: str, speaker: str) -> None:
    assert extract_quotes(text, language="en")[-1].speaker == speaker


def test_a_work_and_who_wrote_it_is_no_speech() -> None:
    text = "Also worth a look: “A quiet day at the lake brings back the swans,” by Ann Roth."
    assert extract_quotes(text, language="en") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who opens the sentence is meant, not whom it mentions
        ("Daniel Hart said that the plan depends on Peter Brandt. “It works,” he said.", "Daniel Hart"),
        ("Daniel Hart, an aide to Peter Brandt, came along. “It works,” he said.", "Daniel Hart"),
        ("Peter Brandt left early. Cole said that the plan was sound. “It works,” he said.", "Cole"),
        ("Peter Brandt flew to San Diego. “It works,” he said.", "Peter Brandt"),
    ],
)
def test_he_is_who_opens_the_sentence(text: str, speaker: str) -> None:
    assert extract_quotes(text, language="en")[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“It works,” said Maria Lopez, chief scientist of Fabrix Corp. “It will ship in May.”",
        "“It works,” said Maria Lopez, from Turin, in the U.S. “It will ship in May.”",
    ],
)
def test_a_quotation_may_follow_an_abbreviation(text: str) -> None:
    found = extract_quotes(text, language="en")
    assert [(q.text, q.speaker) for q in found] == [
        ("It works,", "Maria Lopez"),
        ("It will ship in May.", "Maria Lopez"),
    ]
    assert found[0].group == found[1].group


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jane Park leads the lab. “It works,” she said.", "Jane Park"),
        ("“It works,” Park said.\n\nJane Park leads the lab.", "Jane Park"),
        ("“It works,” Sen. Bell said.\n\nAnn Bell of Ohio wrote the bill.", "Ann Bell"),
        ("The fair moved to Lincoln Park. “It works,” Mia Hart said.", "Mia Hart"),
    ],
)
def test_surnames_that_are_nouns_and_full_names_that_come_later(text: str, speaker: str) -> None:
    assert extract_quotes(text, language="en")[-1].speaker == speaker


RULES = [
    # the relative pronoun is the subject as written, its antecedent the speaker
    ("The plan drew a reply from mayor Maria Lopez, who called it “unfit for roads”.", "Maria Lopez"),
    ("Maria Lopez, meanwhile, who lost her seat, said the plan was “unfit for roads”.", "Maria Lopez"),
    # participles share the subject of the verb of saying before them
    ("The council meets on Friday, Maria Lopez said, adding, “They need to talk.”", "Maria Lopez"),
    ("After a brief, late meeting, the council issued a note calling the plan “a clear step back”.", "the council"),
    ("Maria Lopez shot back, “The chip works.”", "Maria Lopez"),
    # lead-ins
    ("On July 6, 2019, Lopez made the following comment:\n\n“The chip works for us.”", "Lopez"),
    ("As Maria Lopez of Fabrix observed, the winner was the road itself:\n\n“The chip works for us.”", "Maria Lopez"),
    # owners of a claim
    ("The plan came under fire over Maria Lopez’s claim that “the chip works in any car”.", "Maria Lopez"),
    ("At least half of voters say the roads are “about right”.", "half of voters"),
    ("“The chip works,” said Maria Lopez, an engineer, “but it works slowly.”", "Maria Lopez"),
]


@pytest.mark.parametrize(("text", "speaker"), RULES, ids=[c[0][:60] for c in RULES])
def test_clauses_owners_and_lead_ins(text: str, speaker: str) -> None:
    quote = [q for q in extract_quotes(text, language="en") if q.kind != "indirect"][-1]
    assert quote.speaker == speaker


def test_who_is_the_mention_as_written() -> None:
    (quote,) = extract_quotes("The plan drew a reply from mayor Maria Lopez, who called it “unfit for roads”.")
    assert quote.mention == "who"


@pytest.mark.parametrize(
    "text",
    [
        "People marched through the center, chanting “Roads or Bust, No Dust,” and went home.",
        "The crowd met him with chants of “Roads! Roads!” all night.",
        "It had one headline: “It was the road that saved us.”",
    ],
)
def test_said_although_nobody_is_told_to_say_it(text: str) -> None:
    assert len(extract_quotes(text, language="en")) == 1


@pytest.mark.parametrize(
    "text", ["Maria Lopez told “Roads and Friends” the plan was dead.", "The plan had its “safety check” feature."]
)
def test_programs_and_features_are_no_speech(text: str) -> None:
    assert [q for q in extract_quotes(text, language="en") if q.kind != "indirect"] == []


def test_a_numbered_quotation_with_a_note_is_whole() -> None:
    text = "Those are some lines of Maria Lopez:\n\n1. “The chip works for us.” (2019)\n\n2. “We are late.”"
    quotes = [q for q in extract_quotes(text, language="en") if q.kind != "indirect"]
    assert [q.speaker for q in quotes] == ["Maria Lopez", "Maria Lopez"]


WHOSE = [
    # a verb of saying at the sentence's end, before one of opinion in it
    (
        "The firm's tariffs have raised doubts in several Nordic ports, and it has used “soft gloves” there, said Rosa Kim.",
        "Kim",
    ),
    ("A developer who wants to cheat can “make up a wild story” and get away with it, Rosa Kim says.", "Kim"),
    (
        "The firm is “racing to the line,” as Rosa Kim, a professor of law at the University of Oslo, a school, put it.",
        "Kim",
    ),
    # whoever a clause with "that" belongs to
    ("Kim posted her reply under a headline that said, “Lab Declares the Chip Dead.”", "a headline"),
    (
        "The law came under fire in the Fabrix report, which described the rules as being “deeply flawed.”",
        "Fabrix report",
    ),
    (
        "The post that led to Weber’s block referred to the party as “a bunch of clowns who import more of it.”",
        "The post",
    ),
    ("He slept while the crowd hissed at the band and shouted at it to “go back to the bar.”", "the crowd"),
    ("The campaign projects that “a toll of two crowns a bicycle” would help.", "The campaign"),
    ("In line with others, Republican hopeful Rosa Kim was critical, telling reporters: “It is over.”", "Rosa Kim"),
    # sources
    ("The plan is “good enough for now,” per Rosa Kim of Fabrix.", "Kim"),
    ("The plan is “good enough for now,” per the report.", "the report"),
    # the sentence behind the quotation
    ("“People are tired of it.” That is how Rosa Kim sums up the year.", "Kim"),
    ("“Nobody is safe.” That’s what Rosa Kim told the court.", "Kim"),
    ("“Nobody is safe.” That quote from Rosa Kim, the union's president, made headlines.", "Kim"),
    ("“Nobody is safe.” So says Rosa Kim, the union's president.", "Kim"),
    ("“It has never let me down in two long years of use.” (Rosa Kim)", "Kim"),
    # a verb left out
    ("“It will help people,” Rosa Kim, senior fellow at the Chip Institute, a think tank that Fabrix pays.", "Kim"),
    # nouns and numbers before a verb
    ("“We do not see the need,” the two write.", "the two"),
    ("“The firm should pay,” the editorial read.", "the editorial"),
    ("“It will pay,” Fabrix's chief of staff, Rosa Kim, told reporters.", "Kim"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOSE, ids=[c[0][:60] for c in WHOSE])
def test_whose_words(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="en") if q.kind != "indirect")
    assert speaker in (quote.speaker or "")


@pytest.mark.parametrize(
    "text",
    [
        "The rules give the chair of the board power to call a “special meeting” on Monday.",
        "The engineers sped up the winch with a concept called “slack pairing”, though not by much.",
        "These findings follow several reports of “gun shot detectors,” now in use in many cities.",
        "The draft style refers to the “depth of water” that a ferry needs.",
        "Users complain that the app shows “server not found” when they log in.",
        "Fabrix announced “Night Mode” and “Dark Sky” on Monday.",
        "Kim said “Blade Walker” was her favorite film.",
        "Fabrix added a “Delete all” button, Kim said.",
        "“It is made up,” Kim said of the claim on a call to WXY’s “This Hour.”",
        "Because shops can easily switch between being firms, “makers,” and people, Kim says she saw the link.",
    ],
)
def test_terms_near_names_are_no_speech(text: str) -> None:
    assert not [q.text for q in extract_quotes(text, language="en") if q.kind == "mixed"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kim replied to mayor Rosa Lopez, who has in the past called the plan “unfit for roads”.", "Rosa Lopez"),
        (
            "She heard a lecture from the Fabrix president, who said that trade was good for “both of the firms”.",
            "president",
        ),
    ],
)
def test_who_stands_for_names_and_descriptions(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="en") if q.kind != "indirect")
    assert quote.mention == "who"
    assert speaker in (quote.speaker or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Herald and Fabrix News asked one mother, who knew her son was online. “I was so glad,” she said.",
            "one mother",
        ),
        ("Fabrix News said the plan failed.\n\nNobody came. “I was so glad,” she said.", None),
        ("Rosa Kim met a young man from Oslo. “I was so glad,” he said.", "a young man"),
        ("A man waved. Rosa Kim smiled. “I was so glad,” she said.", "Rosa Kim"),
    ],
)
def test_she_is_somebody_unnamed_but_no_newspaper(text: str, speaker: str | None) -> None:
    quote = next(q for q in extract_quotes(text, language="en") if q.kind != "indirect")
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (  # a given name that no list knows opens a sentence; the surname speaks elsewhere
            "The maker recalls packs, its chief executive said.\n\nLieke Claesen compared six packs and found one weld in each. "
            '"Six cracks in one place are a drawing," she said.\n\nClaesen says that she wrote. "Nobody read it," she added.',
            ["Lieke Claesen", "Lieke Claesen"],
        ),
        (  # a thing's verb in a clause that somebody says; "it" is the body that the sentence before names
            'Sioni Fakau, minister of fisheries, told reporters that the draft asked towns "to thank the locksmith".\n\n'
            'The Harbor Forum was milder. It said that the text contained "useful words on training".',
            ["Sioni Fakau", "Harbor Forum"],
        ),
        (  # words that go on in the next paragraph stay those of whoever spoke, whatever is named as their source
            '"We moved too fast," founder Ivan Prosse wrote.\n\n"I asked for a product without a switch.\n\n'
            '"That was the wrong wish, and I knew it," the memo continues.',
            ["Ivan Prosse", "Ivan Prosse", "Ivan Prosse"],
        ),
        (
            'A third one copied them. The company, Swiftly, denies it. "Our routes are our own," it said in a statement.',
            ["Swiftly"],
        ),
    ],
)
def test_english_speakers_of_a_text(text: str, speakers: list[str]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="en") if q.kind != "indirect"] == speakers
