(module
  (import "tauraro" "memory" (memory 1))
  (func $jit_f_pc20 (export "jit_f_pc20")
    (local i32 i64 i64 i64 i64 i64 i64 i64 i64 v128 v128 v128 v128 v128 v128 v128 v128 v128 i64 v128 i64 i32)
    (local.set 0 (i32.load (i32.const 0)))
    (local.set 1 (i64.load offset=64 (i32.const 0)))
    (local.set 2 (i64.load offset=40 (i32.const 0)))
    (local.set 3 (i64.load offset=56 (i32.const 0)))
    block $block0
      (local.set 7
        (select
          (local.tee 6
            (i64.add (local.get 3) (i64.mul (i64.extend_i32_s (local.get 0)) (i64.const 1))))
          (local.get 1)
          (i64.lt_s (local.get 6) (local.get 1))))
      (i64.lt_s (i64.add (local.get 3) (i64.const 8)) (local.get 7))
      if $if1
        (local.set 8
          (i64.add
            (local.get 3)
            (i64.mul
              (i64.div_u
                (i64.sub (i64.sub (local.get 7) (local.get 3)) (i64.const 1))
                (i64.const 8))
              (i64.const 8))))
        (local.set 9 (i64x2.splat (i64.const 8)))
        (local.set 10 (v128.const i64x2 0 0))
        (local.set 11 (i64x2.add (i64x2.splat (local.get 3)) (v128.const i64x2 0 1)))
        (local.set 12 (v128.const i64x2 0 0))
        (local.set 13 (i64x2.add (i64x2.splat (local.get 3)) (v128.const i64x2 2 3)))
        (local.set 14 (v128.const i64x2 0 0))
        (local.set 15 (i64x2.add (i64x2.splat (local.get 3)) (v128.const i64x2 4 5)))
        (local.set 16 (v128.const i64x2 0 0))
        (local.set 17 (i64x2.add (i64x2.splat (local.get 3)) (v128.const i64x2 6 7)))
        (local.set 18 (local.get 3))
        loop $loop2
          (local.set 10 (i64x2.add (local.get 10) (local.get 11)))
          (local.set 11 (i64x2.add (local.get 11) (local.get 9)))
          (local.set 12 (i64x2.add (local.get 12) (local.get 13)))
          (local.set 13 (i64x2.add (local.get 13) (local.get 9)))
          (local.set 14 (i64x2.add (local.get 14) (local.get 15)))
          (local.set 15 (i64x2.add (local.get 15) (local.get 9)))
          (local.set 16 (i64x2.add (local.get 16) (local.get 17)))
          (local.set 17 (i64x2.add (local.get 17) (local.get 9)))
          (br_if $loop2
            (i64.ne (local.tee 18 (i64.add (local.get 18) (i64.const 8))) (local.get 8)))
        end
        (local.set 19
          (i64x2.add
            (i64x2.add (i64x2.add (local.get 10) (local.get 12)) (local.get 14))
            (local.get 16)))
        (local.set 20
          (i64.add
            (i64.add (local.get 2) (i64x2.extract_lane 0 (local.get 19)))
            (i64x2.extract_lane 1 (local.get 19))))
        (local.get 20)
        (local.set 5 (local.get 8))
        (local.set 4)
        (br $block0)
      else
        (local.get 2)
        (local.set 5 (local.get 3))
        (local.set 4)
        (br $block0)
      end
    end
    loop $loop3
      (i64.lt_s (local.get 5) (local.get 7))
      if $if4
        (i64.add (local.get 4) (local.get 5))
        (local.set 5 (i64.add (local.get 5) (i64.const 1)))
        (local.set 4)
        (br $loop3)
      else
        (local.set 0
          (i32.sub
            (i32.sub
              (local.get 0)
              (i32.wrap_i64 (i64.div_s (i64.sub (local.get 5) (local.get 3)) (i64.const 1))))
            (i32.const 1)))
        (i64.lt_s (local.get 5) (local.get 1))
        if $if5
          (i32.store (local.tee 21 (i32.load offset=8 (i32.const 0))) (i32.const 0))
          (i64.store offset=8 (local.get 21) (local.get 4))
          (i64.store offset=16 (local.get 21) (local.get 5))
          (i32.store offset=8 (i32.const 0) (i32.add (local.get 21) (i32.const 24)))
          (i32.store (i32.const 0) (local.get 0))
          (return)
        else
          (i32.store (local.tee 21 (i32.load offset=8 (i32.const 0))) (i32.const 1))
          (i64.store offset=8 (local.get 21) (local.get 4))
          (i32.store offset=8 (i32.const 0) (i32.add (local.get 21) (i32.const 16)))
          (i32.store (i32.const 0) (local.get 0))
          (return)
        end
      end
    end
    (unreachable))
)
