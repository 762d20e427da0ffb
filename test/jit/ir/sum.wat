(module
 (type $0 (func (param i32) (result i32)))
 (import "tauraro" "memory" (memory $mimport$0 1))
 (export "jit_f_pc20" (func $jit_f_pc20))
 (func $jit_f_pc20 (param $0 i32) (result i32)
  (local $1 i32)
  (local $2 i64)
  (local $3 i64)
  (local $4 i64)
  (local $5 i64)
  (local $6 i64)
  (local $7 i64)
  (local $8 i64)
  (local $9 i64)
  (local $10 i64)
  (local $11 i64)
  (local.set $1
   (i32.load
    (i32.const 0)
   )
  )
  (local.set $2
   (i64.load offset=32
    (i32.const 0)
   )
  )
  (local.set $3
   (i64.load offset=8
    (i32.const 0)
   )
  )
  (local.set $4
   (i64.load offset=24
    (i32.const 0)
   )
  )
  (local.set $6
   (select
    (local.tee $5
     (i64.add
      (local.get $4)
      (i64.mul
       (i64.extend_i32_s
        (local.get $1)
       )
       (i64.const 1)
      )
     )
    )
    (local.get $2)
    (i64.lt_s
     (local.get $5)
     (local.get $2)
    )
   )
  )
  (local.set $8
   (block (result i64)
    (local.set $10
     (local.get $3)
    )
    (local.set $7
     (local.get $4)
    )
    (local.get $10)
   )
  )
  (loop $label$1
   (if
    (i64.lt_s
     (local.get $7)
     (local.get $6)
    )
    (block
     (local.set $9
      (i64.add
       (local.get $7)
       (i64.const 1)
      )
     )
     (local.set $8
      (block (result i64)
       (local.set $11
        (i64.add
         (local.get $8)
         (local.get $7)
        )
       )
       (local.set $7
        (local.get $9)
       )
       (local.get $11)
      )
     )
     (br $label$1)
    )
    (block
     (local.set $1
      (i32.sub
       (i32.sub
        (local.get $1)
        (i32.wrap_i64
         (i64.div_s
          (i64.sub
           (local.get $7)
           (local.get $4)
          )
          (i64.const 1)
         )
        )
       )
       (i32.const 1)
      )
     )
     (if
      (i64.lt_s
       (local.get $7)
       (local.get $2)
      )
      (block
       (i64.store offset=8
        (i32.const 0)
        (local.get $8)
       )
       (i64.store offset=24
        (i32.const 0)
        (local.get $7)
       )
       (i32.store
        (i32.const 0)
        (local.get $1)
       )
       (return
        (i32.const 0)
       )
      )
      (block
       (i64.store offset=8
        (i32.const 0)
        (local.get $8)
       )
       (i32.store
        (i32.const 0)
        (local.get $1)
       )
       (return
        (i32.const 1)
       )
      )
     )
    )
   )
  )
 )
)
