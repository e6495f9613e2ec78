list-and = { $first } и { $last }
quoted = «{ $words }»

card-perhaps = возможно, { $name }
card-more-names = ещё { $count }
card-found-as = { $name } ({ $words })
card-seen = замечено { $when }
card-forwarded = { $source }, переслано из { $origin }
card-edited = ✏️ изменено

why-matched = { $name }: найдено { $words }
why-score = { $reason } → { $certainty } ({ $score })
why-in = Где: { $place }
why-post = { $source }, пост { $number }
why-rule = Правило: ваше наблюдение { $name }, режим { $mode }
why-not-person = Не сработало бы: { $mode ->
    [strict] одна фамилия, если в тексте нет полного имени
    [wide] одно только имя
   *[normal] фамилия рядом с другим именем
}
why-nothing-left = В этом тексте уже нет ничего из ваших наблюдений. Его могли исправить, или наблюдение изменилось.

mode-strict = строгий
mode-normal = обычный
mode-wide = широкий

certainty-certain = наверняка
certainty-likely = вероятно
certainty-possible = возможно
certainty-faint = едва ли

kind-person = человек
kind-organisation = организация
kind-place = место
kind-phrase = слова
kind-expression = выражение

hush-no_mention = ничего не найдено
hush-silent_document = это было опубликовано до первого чтения источника
hush-before_subscription = это вышло раньше, чем вы начали следить
hush-not_heard = вы не слушаете этот источник
hush-not_admitted = у этого чата нет доступа
hush-unreachable = этот чат был недоступен
hush-chat_muted = ⏸ в этом чате пауза
hush-watch_muted = ⏸ наблюдение на паузе
hush-not_sure = совпадение недостаточно надёжное
