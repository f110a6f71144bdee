"""What Slack and Teams share: deliveries, who may ask what, hand-over to people, review before release."""
