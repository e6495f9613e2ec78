list-and = { $first } і { $last }
quoted = «{ $words }»

card-perhaps = магчыма, { $name }
card-more-names = яшчэ { $count }
card-found-as = { $name } ({ $words })
card-seen = заўважана { $when }
card-forwarded = { $source }, пераслана з { $origin }
card-edited = ✏️ зменена

why-matched = { $name }: знойдзена { $words }
why-score = { $reason } → { $certainty } ({ $score })
why-in = Дзе: { $place }
why-post = { $source }, допіс { $number }
why-rule = Правіла: ваша назіранне { $name }, рэжым { $mode }
why-not-person = Не спрацавала б: { $mode ->
    [strict] толькі прозвішча, калі ў тэксце няма поўнага імя
    [wide] толькі імя
   *[normal] прозвішча побач з іншым імем
}
why-nothing-left = У гэтым тэксце ўжо няма нічога з вашых назіранняў. Яго маглі выправіць, або назіранне змянілася.

mode-strict = строгі
mode-normal = звычайны
mode-wide = шырокі

certainty-certain = напэўна
certainty-likely = верагодна
certainty-possible = магчыма
certainty-faint = наўрад ці

kind-person = чалавек
kind-organisation = арганізацыя
kind-place = месца
kind-phrase = словы
kind-expression = выраз

hush-no_mention = нічога не знойдзена
hush-silent_document = гэта было апублікавана да першага чытання крыніцы
hush-before_subscription = гэта выйшла раней, чым вы пачалі сачыць
hush-not_heard = вы не слухаеце гэту крыніцу
hush-not_admitted = у гэтага чата няма доступу
hush-unreachable = гэты чат быў недаступны
hush-chat_muted = ⏸ у гэтым чаце паўза
hush-watch_muted = ⏸ назіранне на паўзе
hush-not_sure = супадзенне недастаткова надзейнае
