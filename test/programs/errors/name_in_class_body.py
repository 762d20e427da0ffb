# exit: 1
class Config:
    default = 1
    limit = defalt + 1
