"""The classes that the encyclopedia's items are usually instances of, and words that tell as much.

Numbers are the encyclopedia's own; behind each stands what it is called there in English.
"""

from __future__ import annotations

HUMAN = "Q5"


def _numbers(table: str) -> frozenset[str]:
    return frozenset(line.split()[0] for line in table.strip().splitlines())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Pages about words and lists, names, works of art, invented people, living kinds and stars.
LEFT_OUT = _numbers("""
Q4167410 disambiguation page
Q22808320 human name disambiguation page
Q4167836 category
Q11266439 template
Q13406463 list article
Q15184295 module
Q17362920 duplicated page
Q14204246 project page
Q101352 family name
Q202444 given name
Q12308941 male given name
Q11879590 female given name
Q3409032 unisex given name
Q110874 patronymic
Q11424 film
Q24862 short film
Q506240 television film
Q5398426 television series
Q1259759 miniseries
Q21191270 television series episode
Q7725634 literary work
Q47461344 written work
Q571 book
Q8261 novel
Q191067 article
Q13442814 scholarly article
Q591041 scientific publication
Q7366 song
Q134556 single
Q482994 album
Q105543609 musical work
Q3305213 painting
Q7889 video game
Q15632617 fictional human
Q95074 fictional character
Q16521 taxon
Q523 star
Q3863 asteroid
""")

ORGANISATIONS = _numbers("""
Q43229 organization
Q4830453 business
Q783794 company
Q6881511 enterprise
Q891723 public company
Q161726 multinational corporation
Q18388277 technology company
Q22687 bank
Q7278 political party
Q192350 ministry
Q327333 government agency
Q2659904 government organization
Q35749 parliament
Q11204 legislature
Q41487 court
Q35535 police
Q732717 law enforcement agency
Q47913 intelligence agency
Q772547 armed forces
Q37726 army
Q176799 military unit
Q163740 nonprofit organization
Q79913 non-governmental organization
Q484652 international organization
Q245065 intergovernmental organization
Q48204 association
Q157031 foundation
Q3918 university
Q31855 research institute
Q11032 newspaper
Q1110794 daily newspaper
Q192283 news agency
Q17232649 news website
Q1616075 television station
Q2001305 television channel
Q15265344 broadcaster
Q1331793 media company
Q847017 sports club
Q476028 association football club
Q12973014 sports team
Q4438121 sports organization
Q16334295 group of humans
""")

PLACES = _numbers("""
Q6256 country
Q3624078 sovereign state
Q7275 state
Q35657 U.S. state
Q5107 continent
Q82794 geographic region
Q10864048 first-level administrative division
Q835714 oblast of Russia
Q3348196 oblast of Ukraine
Q150093 voivodeship of Poland
Q515 city
Q1549591 big city
Q1637706 city with millions of inhabitants
Q5119 capital
Q7930989 city or town
Q3957 town
Q532 village
Q486972 human settlement
Q15284 municipality
Q123705 neighborhood
Q4022 river
Q23397 lake
Q165 sea
Q23442 island
Q34763 peninsula
Q8502 mountain
Q46831 mountain range
Q39816 valley
Q1248784 airport
Q695850 air base
Q245016 military base
Q41176 building
Q16560 palace
Q23413 castle
Q57831 fortress
Q12280 bridge
Q34442 road
Q79007 street
Q174782 square
Q2221906 geographic location
Q618123 geographical feature
""")

ORGANISATION_WORDS = _words("""
company corporation organization organisation party ministry agency committee club newspaper
magazine university bank association movement regiment brigade battalion division council
parliament broadcaster channel holding foundation institute service union court police army
forces league federation coalition alliance group manufacturer enterprise website directorate
government team think-tank
""")
PLACE_WORDS = _words("""
city town village settlement capital country region oblast raion district province river lake
island sea mountain airport airfield base street square building municipality peninsula
voivodeship county palace fortress
""")
PERSON_WORDS = _words("""
politician general officer diplomat businessman businesswoman entrepreneur journalist writer
statesman lawyer economist footballer singer actor actress activist blogger priest bishop
scientist historian athlete soldier commander president oligarch poet musician artist coach
""")
