"""The small numbers that news spells out, in the five languages and their cases. Pure.

"Один" and its like are left out: they are articles and pronouns more often. So is "ten", which is a
pronoun in Polish, and "семью", which is a family.
"""

from __future__ import annotations

_WORDS = {
    "2": "два две двух двум двумя двое двоих двоим дві двом двома двоє двох дзве двума"
    " dwa dwie dwóch dwaj dwoje two",
    "3": "три трех трем тремя трое троих троим трьох трьом трьома троє тры трох трыма трое trzy trzech trzej"
    " troje trzem three",
    "4": "четыре четырех четырем четырьмя четверо четверых чотири чотирьох чотирьом четверо чатыры чатырох"
    " cztery czterech czterej czworo four",
    "5": "пять пяти пятью пятеро пятерых пятьох пяць пяці пяцёра пяцера pięć pięciu pięcioro five",
    "6": "шесть шести шестью шестеро шестерых шість шістьох шестеро шэсць шасці sześć sześciu sześcioro six",
    "7": "семь семи семеро семерых сім сімох семеро сем сямі siedem siedmiu siedmioro seven",
    "8": "восемь восьми восемью восьмерых вісім вісьмох восем васьмі osiem ośmiu ośmioro eight",
    "9": "девять девяти девятью девятерых девятьох дзевяць дзевяці dziewięć dziewięciu nine",
    "10": "десять десяти десятью десятеро десятьох дзесяць дзесяці dziesięć dziesięciu",
    "11": "одиннадцать одиннадцати одинадцять одинадцяти адзінаццаць адзінаццаці jedenaście jedenastu eleven",
    "12": "двенадцать двенадцати дванадцять дванадцяти дванаццаць дванаццаці dwanaście dwunastu twelve",
    "13": "тринадцать тринадцати тринадцять тринадцяти трынаццаць trzynaście trzynastu thirteen",
    "14": "четырнадцать четырнадцати чотирнадцять чатырнаццаць czternaście czternastu fourteen",
    "15": "пятнадцать пятнадцати пятнадцять пятнаццаць piętnaście piętnastu fifteen",
    "20": "двадцать двадцати двадцять дваццаць dwadzieścia dwudziestu twenty",
    "30": "тридцать тридцати тридцять трыццаць trzydzieści trzydziestu thirty",
    "40": "сорок сорока czterdzieści czterdziestu forty",
    "50": "пятьдесят пятидесяти пятдесят пяцьдзясят pięćdziesiąt fifty",
    "100": "сто hundred",
}
NUMBER_OF = {word.replace("ё", "е"): number for number, words in _WORDS.items() for word in words.split()}
