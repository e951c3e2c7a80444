"""What is kept: the case history, sign-offs and the audit log."""
