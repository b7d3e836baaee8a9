"""What a person does on the page, in a real Chromium."""
