# Expressions: what was understood, and what is wrong with one. { $place } shows it with a pointer.

query-and = { $first } and { $last }
query-or = { $first } or { $last }
query-nor = { $first } or { $last }
query-not = not { $what }
query-but-not = { $what }, but not { $absent }
query-on-condition = { $what }; { $condition }
query-only = only { $what }
query-in-title = { $what } in the title
query-near = { $first } near { $last } (at most { $count ->
    [one] { $count } word
   *[other] { $count } words
} between)
query-phrase = “{ $words }” as it stands
query-exactly = “{ $words }” letter for letter
query-from = from { $source }
query-in-ru = in Russian
query-in-uk = in Ukrainian
query-in-be = in Belarusian
query-in-en = in English
query-in-pl = in Polish
query-in-de = in German

query-empty = Nothing is written here yet. For example: Shoigu & Lukashenko
query-too-long =
    That is { $length ->
        [one] { $length } character
       *[other] { $length } characters
    }; an expression may have at most { $limit }. From here on it is too much:
    { $place }
query-too-deep =
    Too many brackets and signs within one another, more than { $limit }:
    { $place }
query-too-many-terms =
    That is { $count ->
        [one] { $count } word or phrase
       *[other] { $count } words and phrases
    }; an expression may have at most { $limit }. This one is too many:
    { $place }
query-unclosed-quote =
    A quotation mark is opened here and never closed:
    { $place }
query-unopened-quote =
    A quotation mark is closed here that was never opened:
    { $place }
query-unclosed-bracket =
    A bracket is opened here and never closed:
    { $place }
query-unopened-bracket =
    A bracket is closed here that was never opened:
    { $place }
query-empty-brackets =
    Nothing stands between these brackets. Write a word there or take them out:
    { $place }
query-nothing-after =
    Something is missing after “{ $sign }”:
    { $place }
query-nothing-before =
    Something is missing before “{ $sign }”:
    { $place }
query-lone-sign =
    “{ $sign }” stands alone here. If a word must not occur, write the sign right before it, without a blank (-football):
    { $place }
query-no-letters =
    A word is expected here, with letters or digits:
    { $place }
query-star =
    No asterisk is needed: a word is found with all its endings. Write it without:
    { $place }
query-too-far =
    After ~ comes the number of words between, from 1 to { $limit }:
    { $place }
query-near-needs-words =
    On either side of ~ there must be a word or a phrase, or several with | in brackets:
    { $place }
query-fires-on-everything =
    This would fit almost everything that is published. Add a word that must occur:
    { $place }
query-unknown-field-perhaps =
    I do not know “{ $field }”. Did you mean “{ $guess }”?
    { $place }
query-unknown-field =
    I do not know “{ $field }”. Here one may write lang:, source: and title:. If it is part of a name, put it in quotation marks:
    { $place }
query-unknown-language =
    I do not know the language { $language }. I can tell apart: { $known }
    { $place }
query-unknown-source =
    A source is written as source:@channel or source:example.org
    { $place }
