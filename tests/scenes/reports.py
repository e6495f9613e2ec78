"""What the sites of the scenes publish: title and text, each about other people and other things."""

VISIT = ("Shoigu lands in Minsk", "Sergei Shoigu arrived in Minsk on Monday for talks with his colleagues.")
TALKS = ("Lukashenko meets envoys", "Alexander Lukashenko received envoys of four countries in the capital.")
TRAINING = (
    "Dogs and rescuers train in the taiga",
    "Rescuers and their dogs trained in the taiga near Irkutsk; Sergei Shoigu watched from a helicopter.",
)
