"""How East Slavic names in Latin letters are read back, by who reads and who had written them."""

from __future__ import annotations

_SHARED = """
a а
b б
d д
f ф
m м
n>kc н:0 нь:1
n>$ н:0 нь:1.2
n н
o о
p п
r>$k р:0 рь:1.3
r р
s>m с:0 сь:0.9
s с
t>$ т:0 ть:0.9
t т
u у
v в
w в
l>C л:0 ль:0.4
l>$ ль:0.2 л:0
l л
k к
x кс
q к
ł л
th т:0.5 ф:0
ph ф
' ь:0.2 -:0 ':0.6
off>$ ов
eff>$ ев
ow>$ ов
ew>$ ев
'ev>$ ьев
"""

_RU = """
g г
h х:0 г:0.3
^<e> е:0.2 э:0.1
V<e> е:0.2 э:0.4
e е:0 э:1.6
é,è,ê,ë е
ye,je,ě е
C<ye>C е:0.2 ье:0
^<ie> е
C<ie> е:0 ие:0.6 ье:0.5
V<ie> е
ya,ja я
C<ya> я:0.1 ья:0.2
^<ia>,V<ia> я
C<ia> я:0.1 иа:0.5 ья:0.5 ия:1
C<ia>$ ия:0 я:0.2
aia>$ ая
yu,ju,iu ю
C<iu>C ю:0 иу:1.2
yo,jo ё:0 йо:0.6
C<yo> ё:0 ьё:0.3 йо:1
io ё:0 ио:0.4
iev>$,jev>$,yev>$ ьев:0.1 ев:0.2 иев:0.3
V<yev>$,V<iev>$,V<jev>$ ев
iy>$,ii>$,ij>$,yj>$ ий:0 ый:0.6 ой:2
yi>$ ий:0.2 ый:0
yy>$ ый:0 ий:0.5
ý>$ ый:0.2 ий:0
sky>$,ski>$,skiy>$,skii>$,skij>$,skyi>$,skyj>$,skyy>$,ský>$,sk'yj>$,skyy>$ ский
tsky>$,tski>$,tskiy>$,tskii>$,tskyi>$,tskij>$ цкий тский:0.8
cky>$,cki>$,ckij>$,ckyj>$,zki>$,zkij>$,zky>$,zkyj>$ цкий тский:0.8
skoi>$,skoy>$,skoj>$ ской
ska>$,skaia>$,skaya>$,skaja>$,ská>$,skaïa>$,skaya>$ ская:0 ска:1.2
ouska>$,ouskaya>$,ouskaia>$,ouskaja>$ овская:0 оуская:1.6
auskas>$ аускас
cka>$,ckaja>$,tska>$,tskaya>$,tskaia>$ цкая:0 цка:1.2
aya>$,aja>$,aïa>$ ая:0 ая
nkl<y>$ ый:0 ий:0.1 ы:1.2
lny>$ льный лный:0.6
C<y>$ ий:0 ый:0.4 ы:1 и:0.8
C<y>C ы:0.1 и:0.1
V<y> й
^<y> й:0.3 и:1 ы:1
y ы:0 й:0.5 и:0.3
i и:0 ы:1.8
oa<i>C й:0 и:0.1
V<i>C й:0.2 и:0
V<i>$ й:0.1 и:0.2
C<i>$ и:0 ий:0.4
ї,ï й:0 и:0.3
ei>$,ey>$,ej>$,eï>$ ей:0 эй:1
oi>$,oy>$,oj>$ ой
ai>$,ay>$,aj>$,aï>$ ай
j й
jj й
ienko>$ иенко:0 енко:0.2
enka>$ енко:0.2 енка:0.8
ienka>$ енко:0.2 енка:0.8
iau>$ яу:1 ев:0.6
"""
_UK = """
g г:0 ґ:2
h г:0 х:0.6
^<e> е
V<e> е:0 є:0.5
e е:0 є:1
é,è,ê,ë е
ye,je є:0 е:0.6
C<ye>C є:0.2 ьє:0.3 'є:0.6 е:0.3
^<ie> є
C<ie> є:0 іє:0.5 ьє:0.5 е:0.4
V<ie> є
ya,ja я
C<ya> я:0.1 'я:0.3 ья:0.3
^<ia>,V<ia> я
C<ia> я:0 іа:0.8 'я:0.5 ія:0.9
C<ia>$ ія:0 я:0.2
yu,ju,iu ю
C<iu>C ю:0 іу:1
yo,jo йо:0 ьо:0.2
io ьо:0 йо:0.4 іо:0.5
iv>$ ів
chev>$ чов:0.2 чев:0.1
shchev>$ щов:0.1 щев:0.2
lny>$,lnyi>$,lnyy>$ льний
ov>$ ов:0 ів:1.8
iev>$,yev>$ єв:0 ьєв:0.6 'єв:0.6 їв:1.5
iy>$,ii>$,ij>$ ій:0 ий:0.3
yi>$,yy>$,yj>$,ý>$ ий
sky>$,ski>$,skyi>$,skiy>$,skii>$,skij>$,skyj>$,skyy>$,ský>$ ський
tsky>$,tskyi>$,tskyy>$,cky>$,cki>$,ckyj>$,tskiy>$,tski>$,tskii>$,zkyj>$,zky>$,zki>$ цький:0 тський:0.8
ska>$,skaya>$,skaia>$,skaja>$,ská>$ ська
tska>$,cka>$,tskaya>$,tskaia>$ цька
C<y>$ ий:0 ій:0.5 и:0.8
C<y>C и
V<y> й
y и:0 й:0.5
i і:0 и:0.7
ї,ï,yi,ji ї
V<i>C ї:0.2 й:0.2 і:0.6
V<i>$ й:0 ї:0.3
C<i>$ і:0 ій:0.5
ei>$,ey>$,ej>$ ей:0 єй:1
oi>$,oy>$,oj>$ ой
ai>$,ay>$,aj>$ ай
j й
zgh зг
"""
_BE = """
g г
h г:0 х:1
e е:0.2 э:0.3
^<e> э:0.2 е:0.4
shch<e> э
ie,ye,je е
ya,ja,ia я
yu,ju,iu ю
yo,jo,io ё
i і
V<i> й:0.1 і:0.3
y ы:0 й:0.5
V<y> й
C<y>$ ы:0 і:0.2
j й
V<u>C,V<u>$,V<w>C,V<w>$ ў
ŭ ў
ou>C,ow>C,ou>$ оў:0 оу:0.8
au>C,aw>C,au>$ аў:0 ау:0.6
eu>C,ew>C,eu>$ еў:0 эў:0.4
iau>C,iaw>C,yau>C,jau>C,iau>$ яў
V<v>C,V<v>$ ў:0.1 в:0.3
ski>$,sky>$,skiy>$,skii>$,skij>$,skyi>$ скі
tski>$,cki>$,tsky>$ цкі
skaya>$,skaia>$,skaja>$,ska>$ ская
tskaya>$,tskaia>$,ckaja>$,cka>$,tska>$ цкая
dz дз
dzi дзі
ti ці:0.4 ты:0.6
tsi,ci ці
ć ць
ś сь
ź зь
ń нь
ov>$ оў:0.1 аў:0.4
o о:0 а:0.7
enko>$ энка:0 енка:0.1 енко:1.5
shenko>$,chenko>$ шэнка:0.4 чанка:0.6
ko>$ ка:0 ко:0.7
^<yau>,^<iau> яў
iy>$,ii>$ і:0 ій:1
ë ё
é е
"""
_EN = """
shch,sch,stch щ:0 шч:1
shh щ
zh ж
kh х
ts ц:0 тс:1
tz,cz ц
ch ч:0 х:1.2
tch ч
sh ш:0 сх:2
dzh,dj дж
dzi дзи
c>eiy ц:0 с:0.6
c к:0 ц:0.6
z з
zz цц:0.5 зз:0
oo у
ou оу:0 у:0.8
ee и
ine>$ ин:0.3 ине:0.6
"""
_PL = """
szcz щ
sz ш
cz ч
rz ж:0 рз:1
ż ж
ź зь:0 з:0.3
ś сь:0 с:0.3
ć ць:0 ть:0.3
ń нь:0 н:0.3
ch х
c ц
dż дж
dź дзь
z з
zi зи
ła ла
ó у
ą он
ę ен
"""
_DE = """
schtsch,stsch щ
tsch ч:0 щ:0.9
sch ш:0.1 ж:0.2
sh ж
ch х
^<s>V з:0 с:0.8
V<s>V з:0.2 с:0.2
ss с
s с:0 з:0.9
z ц
ts,tz ц
c к
w в
chs кс
ü ю
ö ё
ä е
"""
_FR = """
chtch щ
tch ч
ch ш:0 х:1.4
kh х
ts ц
j ж
dj дж
ou у
ï й:0 и:0.3
ss с
s с:0 з:0.8
z з
c к
guei ге
gui ги
gue ге
ine>$ ин
yne>$ ын:0.3 ин:0.4
ieff>$ иев ев:0.4
ioub юб
iou ю
é е
è е
ë ё
zh ж
sh ш
"""
_CS = """
šč щ
š ш
č ч
ž ж
ch х
c ц
z з
dž дж
dz дз
ć ць:0 ть:0.3
ś сь
ź зь
ń,ň нь
ď дь
ť ть
ř рж
á а
í и
ý ы
ú,ů у
ó о
é,ė е
ová>$ ова
evá>$,jevá>$ ева
iná>$ ина
ū,ų у
"""

READINGS = {
    ("ru", "en"): _EN + _RU + _SHARED,
    ("ru", "pl"): _PL + _RU + _SHARED,
    ("ru", "de"): _DE + _RU + _SHARED,
    ("ru", "fr"): _FR + _RU + _SHARED,
    ("ru", "cs"): _CS + _RU + _SHARED,
    ("uk", "en"): _EN + _UK + _SHARED,
    ("uk", "pl"): _PL + _UK + _SHARED,
    ("uk", "de"): _DE + _UK + _SHARED,
    ("uk", "cs"): _CS.replace("и", "і").replace("ы", "и") + _UK + _SHARED,
    ("be", "en"): _BE + _EN + _SHARED,
    ("be", "cs"): _BE + _CS.replace("и", "і") + _SHARED,
    ("be", "pl"): _BE + _PL + _SHARED,
}
