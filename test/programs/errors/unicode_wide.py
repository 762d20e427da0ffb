# exit: 1
smile = '😀😀' + 1 + '日本語'
