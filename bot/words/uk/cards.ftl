list-and = { $first } і { $last }
quoted = «{ $words }»

card-perhaps = можливо, { $name }
card-more-names = ще { $count }
card-found-as = { $name } ({ $words })
card-seen = помічено { $when }
card-forwarded = { $source }, переслано з { $origin }
card-edited = ✏️ змінено

why-matched = { $name }: знайдено { $words }
why-score = { $reason } → { $certainty } ({ $score })
why-in = Де: { $place }
why-post = { $source }, допис { $number }
why-rule = Правило: ваше спостереження { $name }, режим { $mode }
why-not-person = Не спрацювало б: { $mode ->
    [strict] саме лише прізвище, якщо в тексті немає повного імені
    [wide] саме лише ім’я
   *[normal] прізвище поруч з іншим ім’ям
}
why-nothing-left = У цьому тексті вже немає нічого з ваших спостережень. Його могли виправити, або спостереження змінилося.

mode-strict = суворий
mode-normal = звичайний
mode-wide = широкий

certainty-certain = напевно
certainty-likely = імовірно
certainty-possible = можливо
certainty-faint = навряд чи

kind-person = людина
kind-organisation = організація
kind-place = місце
kind-phrase = слова
kind-expression = вираз

hush-no_mention = нічого не знайдено
hush-silent_document = це було опубліковано до першого читання джерела
hush-before_subscription = це вийшло раніше, ніж ви почали стежити
hush-not_heard = ви не слухаєте цього джерела
hush-not_admitted = цей чат не має доступу
hush-unreachable = цей чат був недоступний
hush-chat_muted = ⏸ у цьому чаті пауза
hush-watch_muted = ⏸ спостереження на паузі
hush-not_sure = збіг недостатньо надійний
