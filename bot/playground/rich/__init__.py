"""Rich messages: headings, lists, tables and the like in one message (Bot API 10.1 and later).

`html` and `markdown` turn words into blocks, `blocks` checks those that come as such, by `shapes`;
`texts` is what stands inside them, `found` what Telegram finds there by itself; `limits` how much a
message holds. What a call brings is read in `methods/rich_input`.
https://core.telegram.org/bots/api#rich-messages
"""
