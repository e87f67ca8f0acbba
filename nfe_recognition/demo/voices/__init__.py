"""What people write in the demo, in their own languages."""
