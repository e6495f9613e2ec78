"""What the sample sites and channels of the playground answer: values in, bytes out."""
