# Wyrażenia: co zostało zrozumiane i co jest w nich nie tak. { $place } pokazuje miejsce ze wskaźnikiem.

query-and = { $first } i { $last }
query-or = { $first } lub { $last }
query-nor = { $first } i nie { $last }
query-not = nie { $what }
query-but-not = { $what }, ale nie { $absent }
query-on-condition = { $what }; { $condition }
query-only = tylko { $what }
query-in-title = { $what } w tytule
query-near = { $first } obok { $last } (najwyżej { $count ->
    [one] { $count } słowo
    [few] { $count } słowa
   *[many] { $count } słów
} między nimi)
query-phrase = „{ $words }” dosłownie
query-exactly = „{ $words }” litera w literę
query-from = z { $source }
query-in-ru = po rosyjsku
query-in-uk = po ukraińsku
query-in-be = po białorusku
query-in-en = po angielsku
query-in-pl = po polsku
query-in-de = po niemiecku

query-empty = Nic tu jeszcze nie napisano. Na przykład: Szojgu & Łukaszenka
query-too-long =
    To { $length ->
        [one] { $length } znak
        [few] { $length } znaki
       *[many] { $length } znaków
    }; wyrażenie może mieć najwyżej { $limit }. Stąd zaczyna się nadmiar:
    { $place }
query-too-deep =
    Za dużo nawiasów i znaków jedno w drugim, ponad { $limit }:
    { $place }
query-too-many-terms =
    To { $count ->
        [one] { $count } słowo lub fraza
        [few] { $count } słowa i frazy
       *[many] { $count } słów i fraz
    }; wyrażenie może mieć najwyżej { $limit }. Oto pierwsze nadliczbowe:
    { $place }
query-unclosed-quote =
    Tu cudzysłów jest otwarty i nigdzie niezamknięty:
    { $place }
query-unopened-quote =
    Tu zamyka się cudzysłów, którego nikt nie otworzył:
    { $place }
query-unclosed-bracket =
    Tu nawias jest otwarty i nigdzie niezamknięty:
    { $place }
query-unopened-bracket =
    Tu zamyka się nawias, którego nikt nie otworzył:
    { $place }
query-empty-brackets =
    Między tymi nawiasami nic nie ma. Proszę wpisać słowo albo je usunąć:
    { $place }
query-nothing-after =
    Po „{ $sign }” czegoś brakuje:
    { $place }
query-nothing-before =
    Przed „{ $sign }” czegoś brakuje:
    { $place }
query-lone-sign =
    „{ $sign }” stoi tu osobno. Jeśli słowa ma nie być, znak stawia się tuż przed nim, bez spacji (-futbol):
    { $place }
query-no-letters =
    Tu powinno stać słowo, z literami lub cyframi:
    { $place }
query-star =
    Gwiazdka jest zbędna: słowo znajdzie się ze wszystkimi końcówkami. Proszę napisać je bez niej:
    { $place }
query-too-far =
    Po ~ pisze się, ile słów może być pomiędzy, od 1 do { $limit }:
    { $place }
query-near-needs-words =
    Po obu stronach ~ musi stać słowo lub fraza albo kilka z | w nawiasach:
    { $place }
query-fires-on-everything =
    Pasowałoby do tego prawie wszystko, co się ukazuje. Proszę dodać słowo, które ma wystąpić:
    { $place }
query-unknown-field-perhaps =
    Nie znam „{ $field }”. Może „{ $guess }”?
    { $place }
query-unknown-field =
    Nie znam „{ $field }”. Można tu pisać lang:, source: i title:. Jeśli to część nazwy, proszę ją ująć w cudzysłów:
    { $place }
query-unknown-language =
    Nie znam języka { $language }. Rozróżniam: { $known }
    { $place }
query-unknown-source =
    Źródło pisze się tak: source:@kanał lub source:example.org
    { $place }
