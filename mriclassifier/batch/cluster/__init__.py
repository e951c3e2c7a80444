"""A batch over many computers: Ray carries the work, a journal on this computer holds what is done."""
