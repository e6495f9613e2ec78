"""The verbs of the `dozor` command, one file each: words in, JSON lines or plain words out."""
