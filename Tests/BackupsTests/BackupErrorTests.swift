import Backups
