(module
  (import "tauraro" "memory" (memory 1))
  (func $jit_f_pc20 (export "jit_f_pc20")
    (local i32 i64 i64 i64 i64 i64 i64 i64 i32)
    (local.set 0 (i32.load (i32.const 0)))
    (local.set 1 (i64.load offset=64 (i32.const 0)))
    (local.set 2 (i64.load offset=40 (i32.const 0)))
    (local.set 3 (i64.load offset=56 (i32.const 0)))
    (local.set 5
      (select
        (local.tee 4
          (i64.add (local.get 3) (i64.mul (i64.extend_i32_s (local.get 0)) (i64.const 1))))
        (local.get 1)
        (i64.lt_s (local.get 4) (local.get 1))))
    (local.get 2)
    (local.set 6 (local.get 3))
    (local.set 7)
    loop $loop0
      (i64.lt_s (local.get 6) (local.get 5))
      if $if1
        (i64.add (local.get 7) (local.get 6))
        (local.set 6 (i64.add (local.get 6) (i64.const 1)))
        (local.set 7)
        (br $loop0)
      else
        (local.set 0
          (i32.sub
            (i32.sub
              (local.get 0)
              (i32.wrap_i64 (i64.div_s (i64.sub (local.get 6) (local.get 3)) (i64.const 1))))
            (i32.const 1)))
        (i64.lt_s (local.get 6) (local.get 1))
        if $if2
          (i32.store (local.tee 8 (i32.load offset=8 (i32.const 0))) (i32.const 0))
          (i64.store offset=8 (local.get 8) (local.get 7))
          (i64.store offset=16 (local.get 8) (local.get 6))
          (i32.store offset=8 (i32.const 0) (i32.add (local.get 8) (i32.const 24)))
          (i32.store (i32.const 0) (local.get 0))
          (return)
        else
          (i32.store (local.tee 8 (i32.load offset=8 (i32.const 0))) (i32.const 1))
          (i64.store offset=8 (local.get 8) (local.get 7))
          (i32.store offset=8 (i32.const 0) (i32.add (local.get 8) (i32.const 16)))
          (i32.store (i32.const 0) (local.get 0))
          (return)
        end
      end
    end
    (unreachable))
)
