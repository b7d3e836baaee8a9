"""Mails and mailboxes: what their senders wrote, and what they sent on."""
