(module
  (import "tauraro" "memory" (memory 1))
  (func $jit_f_pc20 (export "jit_f_pc20") (param i32) (result i32)
    (local i32 i64 i64 i64 i64 i64 i64 i64 i64)
    (local.set 1 (i32.load (i32.const 0)))
    (local.set 2 (i64.load offset=32 (i32.const 0)))
    (local.set 3 (i64.load offset=8 (i32.const 0)))
    (local.set 4 (i64.load offset=24 (i32.const 0)))
    (local.set 6
      (select
        (local.tee 5
          (i64.add (local.get 4) (i64.mul (i64.extend_i32_s (local.get 1)) (i64.const 1))))
        (local.get 2)
        (i64.lt_s (local.get 5) (local.get 2))))
    (local.get 3)
    (local.set 7 (local.get 4))
    (local.set 8)
    loop $loop0
      (i64.lt_s (local.get 7) (local.get 6))
      if $if1
        (local.set 9 (i64.add (local.get 7) (i64.const 1)))
        (i64.add (local.get 8) (local.get 7))
        (local.set 7 (local.get 9))
        (local.set 8)
        (br $loop0)
      else
        (local.set 1
          (i32.sub
            (i32.sub
              (local.get 1)
              (i32.wrap_i64 (i64.div_s (i64.sub (local.get 7) (local.get 4)) (i64.const 1))))
            (i32.const 1)))
        (i64.lt_s (local.get 7) (local.get 2))
        if $if2
          (i64.store offset=8 (i32.const 0) (local.get 8))
          (i64.store offset=24 (i32.const 0) (local.get 7))
          (i32.store (i32.const 0) (local.get 1))
          (return (i32.const 0))
        else
          (i64.store offset=8 (i32.const 0) (local.get 8))
          (i32.store (i32.const 0) (local.get 1))
          (return (i32.const 1))
        end
      end
    end
    (unreachable))
)
