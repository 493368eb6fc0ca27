"""Image credits once more: separators, suppliers, offices, screenshots and words that name nobody, in many languages."""

from __future__ import annotations

import pytest

from newsspider import parse_credit
from newsspider.items import Credit

# text -> creators, agencies, kind
SHAPES: list[tuple[str, list[str], list[str], str | None]] = [
    ("A ferry leaves the pier on Sunday. Bo Cole for The Lake Reader", ["Bo Cole"], ["The Lake Reader"], "photo"),
    ("Bo Cole—AFP", ["Bo Cole"], ["AFP"], "photo"),
    ("Image credit: ESO/Lake & NASA, B. Cole", ["B. Cole"], ["ESO", "Lake", "NASA"], "photo"),
    ("Image credit: COLE & COLE", [], ["COLE & COLE"], "handout"),
    ("ESO–B. Cole", ["B. Cole"], ["ESO"], "photo"),
    ("U.S. Air Force photo by Senior Airman Bo Cole", ["Bo Cole"], ["U.S. Air Force"], "photo"),
    ("U.S. Navy photo by Petty Officer 2nd Class Bo Cole", ["Bo Cole"], ["U.S. Navy"], "photo"),
    ("REUTERS/Bo Cole/Illustration/File Photo", ["Bo Cole"], ["REUTERS"], "illustration"),
    ("Social media/via REUTERS", [], ["REUTERS"], "photo"),
    ("Photo archives Le Phare/Anne Petit", ["Anne Petit"], ["Le Phare"], "photo"),
    ("© 2026 Ann Lee / The Lake Reader", ["Ann Lee"], ["The Lake Reader"], "photo"),
    ("Foto: Captura de video", [], [], "screenshot"),
    ("Foto: Policie Kolín", [], ["Policie Kolín"], "handout"),
    ("图片来源：视觉中国-VCG20415", [], ["视觉中国"], "photo"),
    ("Foto: Flughafen Emden", [], ["Flughafen Emden"], "handout"),
    ("AFP/Archives - Anne PETIT", ["Anne PETIT"], ["AFP"], "photo"),
    ("Foto: Bo Cole/Ritzau Scanpix 2024", ["Bo Cole"], ["Ritzau Scanpix"], "photo"),
    ("사진=김민수 인턴기자", ["김민수"], [], "photo"),
    ("사진=항구소리 김민수 기자", ["김민수"], ["항구소리"], "photo"),
    ("AP Photo by Bo Cole", ["Bo Cole"], ["AP"], "photo"),
    ("Bo Cole/staff", ["Bo Cole"], [], "photo"),
    ("LT Photo", [], ["LT"], "handout"),
    ("Photo submitted by Bo Cole", ["Bo Cole"], [], "photo"),
    ("Cartoon by Bo Cole", ["Bo Cole"], [], "illustration"),
    ("AI image by Bo Cole", ["Bo Cole"], [], "ai"),
    ("This picture was generated with AI", [], [], "ai"),
    ("Designed by Freepik", [], ["Freepik"], "stock"),
    ("shutterstock_20415", [], ["shutterstock"], "stock"),
    ("AFP or licensors", [], ["AFP"], "photo"),
    ("© Reuters. Bo Cole", ["Bo Cole"], ["Reuters"], "photo"),
    ("A ferry leaves the pier. / Bo Cole", ["Bo Cole"], [], "photo"),
    ("Bildnachweis: Stadtwerke Emden", [], ["Stadtwerke Emden"], "handout"),
    ("Foto: Polizeipräsidium Emden", [], ["Polizeipräsidium Emden"], "handout"),
    ("Mit KI erzeugtes Bild", [], [], "ai"),
    ("Photo Anne Petit/Le Phare du Nord", ["Anne Petit"], ["Le Phare du Nord"], "photo"),
    ("Piet Visser / de Havenbode", ["Piet Visser"], ["de Havenbode"], "photo"),
    ("Photo fournie par la mairie de Sète", [], ["mairie de Sète"], "handout"),
    ("ANNE PETIT POUR « LE PHARE »", ["ANNE PETIT"], ["LE PHARE"], "photo"),
    ("PHOTO ARCHIVES LE PHARE", [], ["LE PHARE"], "handout"),
    ("© Nord Télévision", [], ["Nord Télévision"], "handout"),
    ("Foto: Cortesía Ayuntamiento de Cudillero", [], ["Ayuntamiento de Cudillero"], "handout"),
    ("Captura de pantalla de TikTok", [], ["TikTok"], "screenshot"),
    ("Foto di Anna Neri da Pixabay", ["Anna Neri"], ["Pixabay"], "stock"),
    ("Фото: пресс-служба порта Выборг", [], ["пресс-служба порта Выборг"], "handout"),
    ("Фото: скриншот видео", [], [], "screenshot"),
    ("Fotoğraf: Anadolu Ajansı", [], ["Anadolu Ajansı"], "photo"),
    ("古い橋＝4月9日、港町で山田花子撮影", ["山田花子"], [], "photo"),
    ("古い橋＝9日、港町で（山田花子撮影）", ["山田花子"], [], "photo"),
    ("撮影／山田花子", ["山田花子"], [], "photo"),
    ("写真：共同通信", [], ["共同通信"], "photo"),
    ("사진 | 김민수 기자", ["김민수"], [], "photo"),
    ("/로이터 뉴시스", [], ["로이터", "뉴시스"], "photo"),
    ("新华社发（王小明 摄）", ["王小明"], ["新华社"], "photo"),
    ("（中央社記者王小明攝 114年4月9日）", ["王小明"], ["中央社"], "photo"),
    ("（中央社檔案照片）", [], ["中央社"], "photo"),
    ("ภาพจาก Unsplash", [], ["Unsplash"], "stock"),
    ("Ảnh minh họa: Pixabay", [], ["Pixabay"], "stock"),
    ("फोटो साभार: PTI", [], ["PTI"], "photo"),
    ("צילום מסך", [], [], "screenshot"),
]


@pytest.mark.parametrize(("text", "creators", "agencies", "kind"), SHAPES, ids=[c[0] for c in SHAPES])
def test_shape(text: str, creators: list[str], agencies: list[str], kind: str | None) -> None:
    assert parse_credit(text) == Credit(creators, agencies, None, kind)  # type: ignore[arg-type]


NOBODY = [
    "Enlarge this image",
    "© Hafenblatt Verlag GmbH 2026. Alle Rechte vorbehalten.",
    "写真はイメージです",
    "（資料圖片）",
    "图自网络",
    "Ảnh: NVCC",
    "Фото из открытых источников",
    "Submitted photo",
    "Tap to enlarge",
    "Representational photo",
    "Harbor hall, pier 15. / 7.00 P.M.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named(text: str) -> None:
    credit = parse_credit(text)
    assert (credit.creators, credit.agencies) == ([], [])


def test_a_license_of_a_country() -> None:
    credit = parse_credit("Anna Maier, CC BY-SA 3.0 at, via Wikimedia Commons")
    assert credit == Credit(["Anna Maier"], ["Wikimedia Commons"], "CC BY-SA 3.0", "photo")
