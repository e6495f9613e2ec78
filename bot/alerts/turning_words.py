"""Words by which a story turns, in five languages: it is confirmed, it is refuted, an authority speaks."""

from __future__ import annotations

import re

_REFUTES = re.compile(
    r"(?<!\w)(?:"
    # Russian
    r"опроверг\w*|опровергают|опровергла|опровержени\w+|отозвал\w*|отменил[аио]?|отменен[аоы]?|отменён"
    r"|не подтвержда\w+|не подтвердил\w+|не соответствует действительности|ложн\w+ сообщени\w+|фейк\w*"
    r"|снял[аи]? запрет|запрет снят|извинил\w+ за ошибку|удалил[аи]? (?:сообщение|новость|публикацию)"
    # Ukrainian
    r"|спросту\w+|скасува\w+|скасован\w+|відкликал\w+|не підтвердж\w+|не підтвердил\w+"
    r"|не відповідає дійсності|неправдив\w+|зняв заборону|зняла заборону|зняли заборону|заборону знято"
    # Belarusian
    r"|абверг\w*|абвяргае|абвяргаюць|абвяржэнн\w+|адмяніл\w+|адмянён\w*|скасавал\w+|адклікал\w+"
    r"|не пацвярджа\w+|не пацвердзіл\w+|не адпавядае рэчаіснасці|зняў забарону|зняла забарону|знялі забарону"
    # Polish
    r"|zdementowa\w+|dementuj\w+|dementi|zaprzecz\w+|odwoła[łl]\w*|odwołano|odwołan\w+|uchyli\w+|uchylono"
    r"|wycofa[łl]\w*|wycofano|nie potwierdz\w+|sprostowani\w+|nieprawdziw\w+|zniós[łl]\w* zakaz"
    # English
    r"|den(?:y|ies|ied)|refut(?:e|es|ed|ing)|retract(?:s|ed|ion)?|debunk(?:s|ed)?|rescind(?:s|ed)?"
    r"|revok(?:es|ed)"
    r"|cancel(?:s|led|ed)|overturn(?:s|ed)|call(?:s|ed) off|lift(?:s|ed) (?:the |its |a )?ban|not confirmed"
    r"|turn(?:s|ed) out to be (?:false|untrue)|false reports?|withdrew|withdrawn|correction"
    r")(?!\w)",
    re.IGNORECASE,
)
# "Did not deny", "neither confirmed nor denied", "cannot be cancelled": nothing is taken back.
_NOT_REFUTED = re.compile(
    r"(?<!\w)(?:не|ни|ні|ані|nie|ani|not|never|nor|n't|без|bez|without)\s+"
    r"(?:стал\w* |став |буд\w+ |может |можуть |може |можа |можна |chce |będzie |be |been |have |has )?"
    r"(?:опроверг\w*|опровергал\w*|отмен\w+|отозва\w+|спросту\w+|скасу\w+|відклик\w+|абверг\w*"
    r"|абвяр\w+|адмян\w+"
    r"|dementu\w+|zdementowa\w+|zaprzecz\w+|odwoł\w+|uchyl\w+|wycof\w+|opublikowa\w+"
    r"|den(?:y|ied)|refut\w+|retract\w+|cancel\w+|revok\w+|rescind\w+|withdr\w+)",
    re.IGNORECASE,
)
# "The flight is not confirmed yet": that is doubt from the start, and no refutation.
_NOT_YET = re.compile(
    r"(?<!\w)(?:пока|ещ[её]|официально|поки|ще|офіційно|пакуль|яшчэ|афіцыйна|jeszcze|na razie|oficjalnie"
    r"|yet|officially)(?!\w).{0,20}не |(?<!\w)(?:пока|ещ[её]|поки|ще|пакуль|яшчэ) не (?:подтвержд"
    r"|підтвердж|пацвярдж)"
    r"|not (?:yet )?(?:been )?(?:officially |independently )?confirmed yet|not yet confirmed"
    r"|независимо не подтвержд|незалежно не підтвердж|незалежна не пацвярдж",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(
    r"(?<!\w)(?:"
    r"подтверди(?:л|ла|ли|ло)|подтвержда(?:ет|ют)|официально (?:объявил\w*|сообщил\w*|заявил\w*|подтвержд\w+)"
    r"|підтверди(?:в|ла|ли|ло)|підтверджу(?:є|ють)|офіційно (?:оголоси\w+|повідоми\w+|заяви\w+|підтвердж\w+)"
    r"|пацвердзі(?:ў|ла|лі|ла)|пацвярджа(?:е|юць)|афіцыйна (?:абвясці\w+|паведамі\w+|заяві\w+|пацвердж\w+)"
    r"|potwierdzi(?:ł|ła|li|ły|ło)|potwierdza(?:ją)?|oficjalnie (?:ogłosi\w+|poinformowa\w+|potwierdz\w+)"
    r"|confirm(?:s|ed)|officially (?:announced?|said|stated|acknowledged)"
    r")(?!\w)",
    re.IGNORECASE,
)
_NOT_CONFIRMED = re.compile(
    r"(?<!\w)(?:не|ни|ні|nie|ani|not|no|neither|n't|никто|ніхто|nikt|no one|has yet to|без|have yet to)\s+"
    r"(?:\w+\s+){0,3}?(?:подтвер|підтвер|пацвер|пацвяр|potwierdz|confirm)",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"(?<!\w)(?:"
    r"мин(?:обороны|истерств\w*|здрав\w*|юст\w*|энерго|транс|фин\w*|цифры|просвещени\w+|ист\w+)"
    r"|м[ві]д|мид|мвс|мзс"
    r"|мчс|мнс|дснс|гур|сбу|фсб|кгб|кдб|дпск|гпк|гкб|ск рф|следственн\w+ комитет\w*|слідч\w+ комітет\w*"
    r"|следчы камітэт|прокуратур\w+|пракуратур\w+|генпрокуратур\w+|міноборони|мінабароны"
    r"|міністерств\w+|міністэрств\w+"
    r"|мін(?:охорон\w+|юст\w*|энерга|ахов\w+|замежспраў)|пресс-служб\w+|прес-служб\w+|прэс-служб\w+"
    r"|полиц\w+|поліц\w+|міліц\w+|милиц\w+|кремл\w+|губернатор\w*|правительств\w+|уряд\w*|урад\w*"
    r"|президент\w* (?:заявил|сообщил)|ministerstw\w+|policj\w+|prokuratur\w+|straż\w*|rząd\w*"
    r"|rzecznik\w*|wojewod\w+"
    r"|msz|mon|mswia|ministr(?:y|ies)|police|prosecutors?|prosecution|government|kremlin"
    r"|spokes(?:man|woman|person)"
    r"|pentagon|state department|foreign office|authorities|власти|влада|улады|władze|ведомств\w+|відомств\w+"
    r")(?!\w)",
    re.IGNORECASE,
)
_OWN_WORD = re.compile(
    r"(?<!\w)(?:минобороны|минздрав\w*|минюст\w*|минэнерго|минтранс|минфин\w*|минцифры|минпросвещения|м[ві]д|мид|мвс|мзс|мчс|дснс|гур|сбу|фсб|кгб|кдб|мінабароны"
    r"|міноборони|міністэрства"
    r"|міністерство|министерство|прокуратура|пракуратура|генпрокуратура|следственный комитет|следчы камітэт"
    r"|полиция|поліція|міліцыя|милиция|кремль|правительство|пресс-служба|прес-служба|прэс-служба|пул первого"
    r"|ministerstwo|msz|mswia|kprm|policja|prokuratura|kancelaria|ministry|police|government|kremlin|prosecutor\w*"
    r"|president\w* office"
    r")(?!\w)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?<!\w)(?:сообщил\w*|сообща[ею]т|заявил\w*|объявил\w*|рассказал\w*|уточнил\w*|отметил\w*"
    r"|по данным|по информации"
    r"|повідоми\w+|заяви\w+|оголоси\w+|за даними|за інформацією|паводле|паведамі\w+|заяві\w+"
    r"|абвясці\w+|па звестках"
    r"|poinformowa\w+|podał\w*|oświadczy\w+|ogłosi\w+|przekaza\w+|według|jak podaje"
    r"|said|says|announced?|stated|reported|according to|told)(?!\w)",
    re.IGNORECASE,
)


def refutes(sentence: str) -> bool:
    """Whether a sentence says that something was not so, or is taken back."""
    found = _REFUTES.search(_flat(sentence))
    return bool(found) and not (_NOT_REFUTED.search(_flat(sentence)) or _NOT_YET.search(_flat(sentence)))


def confirms(sentence: str) -> bool:
    """Whether a sentence says that an authority, or whoever must know, confirms something."""
    flat = _flat(sentence)
    return bool(_CONFIRMS.search(flat)) and bool(_AUTHORITY.search(flat)) and not _NOT_CONFIRMED.search(flat)


def quotes_authority(sentence: str) -> bool:
    """Whether a sentence hands on what an authority has said."""
    return bool(_AUTHORITY.search(_flat(sentence)) and _SAYS.search(_flat(sentence)))


def is_authority(name: str) -> bool:
    """Whether a source of this name is an authority itself: a ministry's own channel."""
    return bool(_OWN_WORD.search(_flat(name)))


def _flat(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").replace("’", "'").split())
