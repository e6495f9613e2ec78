"""How Cyrillic letters are written in Latin ones, by the language of the text they go into."""

from __future__ import annotations

# Letters that every table of a Cyrillic language shares, below its own.
_SHARED = """
а a
б b
в v
д d
з z
к k
л l
м m
н n
о o
п p
р r
с s
т t
у u
ф f
ъ -
ь -
' -
- -
"""

_ENGLISH_SHARED = """
^<е>,V<е>,ь<е>,ъ<е>,'<е> ye e:0.4 ie:1 je:1.6
е e ie:2
ё e:0 yo:0.6 io:1 jo:2
чёв,чев chev chyov:2
ж zh j:2.5
й y:0.2 i:0 j:1
кс ks x:0.5
щ shch sch:1 sh:2.5
ч ch tch:3
ш sh
ц ts tz:2 c:2.2
х kh h:0.8 ch:2.5
ы y i:1.5
э e
ю yu iu:0.5 ju:1.4 u:2
я ya ia:0.5 ja:1.4
ий>$ y:0 iy:0.7 i:0.6 ii:0.8 yi:2 ij:1.5
ый>$ y:0 yi:1 iy:1.2 i:1.5 yy:2
ой>$ oy:0 oi:0.3 oj:1.5
ей>$ ei:0.1 ey:0 ej:1.5
ай>$ ay:0 ai:0 aj:1.5
ия>$ ia:0 iya:0.3 ija:1.5
ье ye:0.3 ie:0.3 'ye:1
ьё yo:0.3 ie:0.5 io:1
ья ya:0 ia:0.3
"""

RU_EN = (
    """
ая>$ aya:0 aia:1 aja:1.6
г g
ьев yev iev:0.2 ev:1
и i y:2.6 ee:3
"""
    + _ENGLISH_SHARED
    + _SHARED
)
UK_EN = (
    """
г h:0 g:0.3
зг zgh:0 zg:0.4 zh:2
ґ g
и y:0 i:0.5
і i
ї i:0 yi:0.2 ji:1.4
^<є> ye:0 ie:1 je:1.5
є ie:0 ye:0.2 e:1 je:1.4
^<ю> yu:0 iu:1
^<я> ya:0 ia:1
^<й> y:0 i:1 j:1.4
е e
ія>$ iia:0.4 iya:0.3 ia:0
ій>$ ii:0.2 iy:0.2 i:0.4 ij:1.5 y:1
ий>$ yi:0.2 yy:0.6 y:0 i:0.8 ii:1.4 iy:1 yj:1.2 yj:1.5 ij:1.6
ьо io:0 yo:0.6
йо io:0.2 yo:0 jo:1.4
щ shch sch:1
"""
    + _ENGLISH_SHARED
    + _SHARED
)
BE_EN = (
    """
г h:0 g:0.6
ґ g
ў u:0 w:0.6 v:1
в v
і i
е e:0.2 ie:0 ye:0.3
^<я> ya:0 ia:0.4
я ia:0 ya:0.1
ю iu:0 yu:0.1
ц ts:0 c:1
дз dz
ая>$ aya:0 aia:0.4 aja:1.5
і>$ i:0 y:0.2
скі skі skyi:3
"""
    + _ENGLISH_SHARED
    + _SHARED
).replace("skі", "ski")

_POLISH_SHARED = """
в w v:2.5
г g h:1.5
ж ż rz:2.5
х ch h:0.8
ц c
ч cz
ш sz
щ szcz
сь ś s:1
нь ń n:0.5
зь ź z:1
ць ć c:1
ль l
ла ła la:1.5
лу łu lu:1.5
ло ło lo:1
ле le
ли li
лі li
лы ły
л>C$ ł l:1
л ł l:1
лю lu
ля la
лье lje
^<е>,V<е> je e:1.2
Vьъ<е> je
жшцчщл<е> e
е ie:0 e:0.2
^<ё>,V<ё> jo
ё o:0.2 io:0 e:0.6
жшч<ё> o:0 e:1
^<ю>,V<ю> ju
ю iu ju:0.5 u:1
^<я>,V<я>,ь<я> ja
я ia ja:0.5 a:1
э e
ы y
жшц<и> y
ий>$ ij:0.4 i:0 y:0.2
ый>$ y:0 yj:1
ский>$ ski
цкий>$ cki
ская>$ ska:0 skaja:0.8
цкая>$ cka:0 ckaja:0.8
й j
дж dż
"""
RU_PL = "и i\nенко>$ enko:0 ienko:0.4 enka:1\n" + _POLISH_SHARED + _SHARED
UK_PL = (
    """
г h:0 g:0.8
ґ g
и y:0 i:0.6
і i
ї ji:0 i:0.4
^<є>,V<є> je
є ie:0 je:0.4
е e
ьо io
йо jo
ський>$ ski:0 śkyj:2
цький>$ cki
ський ski
ська>$ ska
цька>$ cka
ий>$ yj:0.2 y:0 ij:1
ій>$ ij:0 i:0.6
ле łe:0 le:0.1
ли ły:0.1 li:0
"""
    + _POLISH_SHARED
    + _SHARED
)
BE_PL = (
    """
г h:0 g:0.8
ў u:0 w:0.5
і i
скі>$ ski
цкі>$ cki
ская>$ ska:0 skaja:0.8
цкая>$ cka
ці ci
дзь dź dz:1
дзі dzi
ы>$ y
"""
    + _POLISH_SHARED
    + _SHARED
)

_GERMAN_SHARED = """
в w v:2
ж sch:0 sh:0.6 zh:1.5
х ch
з s z:1.5
ц z ts:1
ч tsch
ш sch
щ schtsch tsch:2
с s
VV<с> s ss:0.5
ск>V sk
^<с>V s
V<с>V ss:0.2 s:0
^<е> je
V<е>,ьъ<е> je:0 e:0.3
е e
ё jo:0.2 o:0.4 e:0
ю ju
я ja
э e
ы y
й j:0.6 i:0
ий>$ i:0 ij:0.8 y:0.9
ый>$ y:0 yj:1 i:1
ей>$ ei:0 ej:0.8
ой>$ oi:0 oj:0.8
ай>$ ai:0 aj:0.8
кс x:0.3 ks:0
дж dsch:0 dsh:1
"""
RU_DE = "г g\nи i\n" + _GERMAN_SHARED + _SHARED
UK_DE = (
    """
г h:0 g:0.4
ґ g
и y:0 i:0.4
і i
ї ji:0 i:0.4
є je
йо jo
ьо jo
ий>$ yj:0 y:0.2 i:0.5 ij:1
ій>$ ij:0 i:0.4
"""
    + _GERMAN_SHARED
    + _SHARED
)
BE_DE = "г h:0 g:0.6\nў u:0 w:0.5\nі i\nскі>$ ski\n" + _GERMAN_SHARED + _SHARED

_FRENCH_SHARED = """
у ou
ж j
х kh
ц ts
ч tch
ш ch
щ chtch
г>еиэіёє gu
г g
е e
^<е>,V<е> ie:0 e:0.2
ё io:0 e:0.2
чшж<ё> o:0 e:0.4
ю iou
я ia
э e
ы y
й ï:0.2 i:0
ий>$ i:0 y:0.4 ii:1
ый>$ y:0 i:0.5
ой>$ oï oi:0
ей>$ eï ei:0
ай>$ aï ai:0
ин>$ ine
ын>$ yne
V<с>V ss:0 s:0.6
кс x:0.2 ks:0
дж dj
"""
RU_FR = "и i\n" + _FRENCH_SHARED + _SHARED
UK_FR = (
    "г h:0 g:0.4\nґ g\nи y:0 i:0.3\nі i\nї ï\nє ie\nйо io\nьо io\nін>$ ine in:0.5\nій>$ iï:0.5 i:0\n"
    + _FRENCH_SHARED
    + _SHARED
)
BE_FR = "г h:0 g:0.6\nў ou:0 w:0.6\nі i\n" + _FRENCH_SHARED + _SHARED

_CZECH_SHARED = """
ж ž
х ch
ц c
ч č
ш š
щ šč
^<е> je e:0.5
е e:0 je:1.5 ě:2
ё jo:0.4 o:0.6 e:0
ю ju
я ja
э e
ы y
й j
ий>$ ij:0.2 yj:0.3 ý:0 i:1
ый>$ yj:0.2 ý:0
ский>$ skij:0.1 ský:0
кс x:0.5 ks:0
дж dž
"""
_CZECH_WOMEN = "ова>$ ovová:0.5 ova:0\nева>$ evová:0.5 eva:0\nина>$ inová:1 ina:0\nская>$ ská:0 skaja:0.4\n"
RU_CS = "г g\nи i\n" + _CZECH_WOMEN + _CZECH_SHARED + _SHARED
UK_CS = (
    "г h:0 g:0.5\nґ g\nи y:0 i:0.6\nі i\nї ji:0 i:0.4\nє je\nйо jo\n"
    "ьо jo\nський>$ skyj:0 ský:0.1\nська>$ ská\n" + _CZECH_WOMEN + _CZECH_SHARED + _SHARED
)
BE_CS = "г h\nў u:0 v:0.6\nі i\nскі>$ ski\n" + _CZECH_WOMEN + _CZECH_SHARED + _SHARED

LACINKA = (
    """
г h
ґ g
ж ž
х ch
ц c
ць ć
ч č
ш š
ў ŭ
сь ś
нь ń
зь ź
ль l
дзь dź
дж dž
і i
^<е>,V<е>,ь'<е> je
л<е> e
е ie
^<ё>,V<ё>,ь'<ё> jo
ё io
^<ю>,V<ю>,ь'<ю> ju
ю iu
^<я>,V<я>,ь'<я> ja
я ia
ле le
лю lu
ля la
лё lo
лі li
л ł
э e
ы y
й j
"""
    + _SHARED
)

_LITHUANIAN_SHARED = """
ж ž
х ch
ц c
ч č
ш š
щ šč
е e
ё io
ю iu
я ia
э e
ы y
й j
"""
RU_LT = "г g\nи i\nий>$ is:0 ij:1\nенко>$ enka:0 enko:0.3\n" + _LITHUANIAN_SHARED + _SHARED

# Western names on their way back.
BACK_EN = """
дж j g:1 dj:2
джон john jon:1
макк mcc:0 mck:0.4 mack:0.6
^<мак> mac:0.2 mc:0.3 mack:0.5
ман>$ man:0 mann:0.4
ни>$ ney:0.3 ny:0.2 ni:0.2
г>иеіє gh:0.5 gu:0.7 g:0 h:0.4
^<а> a:0 ha:1
^<о> o:0 ho:1
^<у>оэае w
ер er:0 ur:0.8 ir:1 ear:1.4
ей>тс a:0.8 ay:0.6 ey:0.6 ei:0.3
ейтс>$ ates
ейт>$ ate
эйтс>$ ates
дж>еи g:0.6 j:0
а a u:0.8 o:1.6 ar:2.5 ah:2.6
б b bb:2
в v w:0.4
^<в> w:0 v:0
г g h:0.3
^<г> g:0 h:0.3
гу gu:0.6 gou:2 hu:0.9 w:3
д d
е e ea:1.3 a:1.6 ae:1.6 ie:2
эй a:0.6 ay:0 ey:0.6 ai:1
ей ey:0 ay:0 a:0.8 ai:1 ei:1
э e:0.1 a:0.3
э>C a:0.1 e:0.3
ай i:0.2 y:0.5 ie:1.2 ai:1 igh:1.5 ei:1.2
и i:0 ee:0.8 ea:0.9 e:1.5 y:0.9
и>$ y:0 ey:0.5 i:0.2 ie:0.6 ee:0.9
й y:0 i:0.5
йе ye:0.5 ie:0.3 e:1
ж g:0.6 j:0.2 zh:1.5
з s:0.4 z:0.2
к c:0.3 k:0 ck:0.8 ch:1.6 q:2.5
к>$ k:0 ck:0.3 c:1 ke:0.9
к>еиі k:0 c:2
кс x:0 cks:1 ks:0.8 xx:2
кв qu:0 kw:1
л l:0 ll:0.6
л>$ l:0 ll:0.3
м m mm:1.6
н n:0 nn:1.3 hn:2 ne:1.9
о o:0 a:1.2 au:1.2 aw:1.3 oa:1.3 ow:1.5
оу o:0 ow:0.3 oe:1.2
ау ow:0 ou:0.5 au:0.8 aw:1.4
п p pp:1.4
р r:0 rr:1.2
с s:0 c:1.1 ss:0.9
с>$ s:0 ce:0.8 ss:0.5 es:1 z:0.5
ск sc:0.4 sk:0.2 sch:1.4
т t:0 tt:0.8 th:1
т>$ t:0 tt:0.6 th:1 te:1.3
у u:0 oo:0.4 w:0.6 ou:1
^<у>V w:0 u:2
уи wi:0
уо wa:0.3 wo:0.3
ф f:0 ph:0.4 ff:0.8
х h:0 kh:1 ch:1.5
ц ts:0.2 z:0.5 c:1 tz:0.8
ч ch:0 tch:1
ш sh:0 ch:1.5
шн tion:1
щ sch:1
ы y:0 i:0.8
ь,ъ,' -
ю u:0.6 ew:0.5 yu:0.4 ue:1.2
ье ie:0.3 ye:0.8
ьо io:0.3
я ia:0.3 ya:0.2 ja:1.6
ё eu:1 io:1 yo:0.6 o:0.8
і i:0 y:0.9 ee:0.8
і>$ y:0 i:0.2 ey:0.5 ie:0.6
ї i:0.5 yi:1
є e:0.4 ye:0.3 ie:0.7
ґ g
"""
BACK_DE = """
а a:0 ah:1.6
ай ei:0 ai:0.6
б b
в w:0 v:0.4
г g:0 h:0.5
д d:0 dt:1.5
дж j dsch:1
е e:0 ä:0.9 ö:1 eh:1.4
е>р e:0 ö:1
ё ö:0 o:1
ж g j
з s:0 z:1
и i:0 ie:0.4 ü:1 ih:1.8 y:1.5
й j:0 i:0.5
к k:0 ck:0.3 c:0.8 ch:1.8
^<к> k:0 c:0.6
кс x:0.2 chs:0.5 ks:0.6
кв qu
л l:0 ll:0.6
ль l:0 ll:0.4
м m:0 mm:0.9
н n:0 nn:0.7
нн nn
о o:0 oh:1.4
ой eu:0 oi:0.7 äu:1
п p pp:1.3
пф pf
р r:0 rr:1.3
с s:0 ss:0.4 ß:0.6
т t:0 tt:0.7 dt:1 th:1
у u:0 uh:1.8
ф f:0 v:0.6 ff:0.9 ph:1.2
х h:0 ch:0.3
ц z:0 tz:0.3 c:1.5
ч tsch ch:1
ш sch:0 s:0.8
ш>тп s:0 sch:1.5
э e:0 ä:0.7
ю ü:0.2 ju:0
^<ю> ju:0 ü:0.8
я ja:0
ы y
ь,ъ,' -
і i:0 ie:0.5 ü:1
є je:0 e:0.5
ї i
щ schtsch
ґ g
"""
BACK_FR = """
а a:0 â:1.5
^<а> a:0 ha:0.6
^<о> o:0 ho:0.6
^<э> e:0 he:0.6
ийо illo:0.2 io:0.4
д>$ d:0 de:0.6
ан an:0 en:0.5 ant:1 and:1.3 ent:1.3
ан>$ an:0 ent:0.5 ant:0.5 and:0.5 en:0.6 ans:1.2
б b
бл>$ ble bl:1
в v:0 w:1.3
г g:0 gu:0.4
г>еиэі gu:0 g:1
д d
е e:0 é:0.1 ai:0.8 è:0.6 eu:0.9 ay:1.2
е>$ é:0 et:0.2 ay:0.4 er:0.5 ai:0.5
ж g:0.3 j:0.1
з s:0 z:0.3
и i:0 y:0.7
и>$ i:0 y:0.5 ie:0.8 is:0.8 it:0.8 ille:1.5
ий il:0.5 ille:0.3
й y:0.3 il:0.8 ille:0.6
к c:0.1 k:0.5 qu:0.4 ck:1.5
к>$ c:0.2 que:0.3 ck:1 k:0.6
л l:0 ll:0.6
ль l:0 lle:0.3 le:0.4
м m mm:1
н n:0 nn:0.8 ne:1
нь gn
о o:0 au:0.3 eau:0.8 ô:0.9
о>$ eau:0.2 o:0 ault:0.6 aud:0.7 ot:0.3 aut:1 os:1
уа oi:0 oy:0.6 oua:1
п p pp:1
р r:0 rr:0.8 re:1.4
с s:0 ss:0.2 c:0.3
с>$ s:0 ce:0.3 sse:0.4
т t:0 tt:0.6 te:0.6 th:1
у ou:0
ф f:0 ph:0.4
х kh h:0.4
ц ts c:1
ч tch
ш ch:0
э e:0 ai:0.6 é:0.2
ю u:0 ue:1
ё eu:0 io:1
ье ie:0.2 iè:0.2 ier:0.8 ille:1
ье>$ ier:0
ьон ion:0 illon:0.3 gnon:1
я ia:0 ya:0.6
ы y
ь,ъ,' -
і i:0 y:0.7
є e:0 ie:0.5
є>$ ier:0
ї i
щ ch
ґ g
дж dj:0 j:0.5
"""
BACK_PL = """
жеж rzeż
шч szcz
щ szcz
ч cz:0 ć:1
ш sz:0 ś:1.3 rz:0.8
ж ż:0 rz:0.2
х ch:0 h:0.3
ц c:0
дж dż
дз dz
нь ń
сь ś
зь ź
ць ć
ский>$ ski
ський>$ ski
цкий>$ cki
цький>$ cki
скі>$ ski
цкі>$ cki
ская>$ ska
ська>$ ska
ньский>$ ński
нский>$ ński nski:0.4
нський>$ ński
ньський>$ ński
чин czyn
чи czy ci:1
ши szy si:1
жи ży:0.3 rzy:0
в w:0
у u:0 ó:0.5
л ł:0.2 l:0
а a
б b
г g:0 h:0.6
д d
е e:0 ie:0.3
^<е> je e:0.5
ен en:0 ę:0.4
он on:0 ą:0.8
з z
и i:0 y:0.3
і i:0 y:0.6
ы y
ий>$ y:0 i:0.5
ый>$ y
й j
к k
м m
н n
о o
п p
р r
с s
т t
ф f
э e
ю ju:0 iu:0.3 u:1
^<ю> ju
я ja:0.2 ia:0 a:1
ё io:0 jo:0.3
ь,ъ,' -
є je:0.2 ie:0
ї ji i
ґ g
"""

NATIVE = {
    "ru": (("en", RU_EN), ("pl", RU_PL), ("de", RU_DE), ("fr", RU_FR), ("cs", RU_CS), ("lt", RU_LT)),
    "uk": (("en", UK_EN), ("pl", UK_PL), ("de", UK_DE), ("fr", UK_FR), ("cs", UK_CS)),
    "be": (
        ("en", BE_EN),
        ("be", LACINKA),
        ("pl", BE_PL),
        ("de", BE_DE),
        ("fr", BE_FR),
        ("cs", BE_CS),
    ),
}
BACK = (("en", BACK_EN), ("de", BACK_DE), ("fr", BACK_FR), ("pl", BACK_PL))
