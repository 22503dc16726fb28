"""The sample city: fictional sites with planted defects, served on loopback."""
