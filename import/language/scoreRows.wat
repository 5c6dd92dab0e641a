;; Adds up the rows of the features that are present, eight classes at a time. The layout of the memory is said in
;; weightTable.ts. Passes without a branch that depends on what a read brings, so that the processor
;; fetches the rows of many features side by side.
(module
  (import "table" "memory" (memory 1))

  ;; count:  features, at 0 as i32; the sums are written to 1536 as i16
  ;; shift:  a key's bits below its block's number
  ;; cells:  byte address of the blocks
  ;; width:  bytes of a row that is stored whole, a multiple of 16
  (func (export "score") (param $count i32) (param $shift i32) (param $cells i32) (param $width i32)
    (local $at i32) (local $end i32) (local $key i32) (local $word i32) (local $rows i32) (local $block i32)
    (local $matches i32) (local $bound i32) (local $first i32) (local $known i32) (local $isWhole i32)
    (local $sparse i32) (local $whole i32) (local $length i32) (local $entry i32) (local $class i32)
    (local $entries i64) (local $rest v128)
    (local $row i32) (local $sum0 v128) (local $sum1 v128) (local $sum2 v128) (local $sum3 v128)
    (local $column i32)

    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (if (i32.eqz (local.get $end)) (then
      (memory.fill (i32.const 1536) (i32.const 0) (i32.const 256))
      (return)))

    ;; 1. Where each feature's block begins and how many rows it has.
    (local.set $at (i32.const 0))
    (loop $blocks
      (i32.store offset=512 (local.get $at)
        (i32.load offset=4096
          (i32.shl (i32.shr_u (i32.load (local.get $at)) (local.get $shift)) (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $blocks (i32.lt_u (local.get $at) (local.get $end))))

    ;; The blocks are looked at once in a loop so short that the processor asks memory for dozens of them at a time.
    (local.set $at (i32.const 0))
    (loop $touch
      (local.set $known (i32.xor (local.get $known) (i32.load (i32.add (local.get $cells)
        (i32.shl (i32.shr_u (i32.load offset=512 (local.get $at)) (i32.const 5)) (i32.const 1))))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $touch (i32.lt_u (local.get $at) (local.get $end))))
    (i32.store offset=1792 (i32.const 0) (local.get $known))

    ;; 2. The feature's row among those of its block; short rows are listed from 512, whole ones from 1024.
    (local.set $at (i32.const 0))
    (loop $features
      (local.set $word (i32.load offset=512 (local.get $at)))
      (local.set $rows (i32.and (local.get $word) (i32.const 31)))
      (local.set $block (i32.add (local.get $cells)
        (i32.shl (i32.shr_u (local.get $word) (i32.const 5)) (i32.const 1))))
      (local.set $key (i32.and (i32.load (local.get $at))
        (i32.sub (i32.shl (i32.const 1) (local.get $shift)) (i32.const 1))))
      (local.set $rest (i16x8.splat (local.get $key)))
      (local.set $matches (i16x8.bitmask (i16x8.eq (v128.load (local.get $block)) (local.get $rest))))
      (if (i32.gt_u (local.get $rows) (i32.const 8)) (then
        (local.set $matches (i32.or (local.get $matches) (i32.or
          (i32.shl (i16x8.bitmask (i16x8.eq (v128.load offset=16 (local.get $block)) (local.get $rest))) (i32.const 8))
          (i32.or
            (i32.shl (i16x8.bitmask (i16x8.eq (v128.load offset=32 (local.get $block)) (local.get $rest))) (i32.const 16))
            (i32.shl (i16x8.bitmask (i16x8.eq (v128.load offset=48 (local.get $block)) (local.get $rest))) (i32.const 24))))))))
      (local.set $matches (i32.and (local.get $matches)
        (i32.sub (i32.shl (i32.const 1) (local.get $rows)) (i32.const 1))))
      (local.set $known (i32.ne (local.get $matches) (i32.const 0)))
      (local.set $bound (i32.add (local.get $block)
        (i32.shl (i32.add (local.get $rows) (i32.ctz (local.get $matches))) (i32.const 1))))
      (local.set $first (i32.load16_u (local.get $bound)))
      (local.set $isWhole (i32.shr_u (local.get $first) (i32.const 15)))
      (i32.store offset=512 (local.get $sparse) (local.get $bound))
      (i32.store offset=1024 (local.get $whole) (i32.add (local.get $bound)
        (i32.shl (i32.and (local.get $first) (i32.const 0x7fff)) (i32.const 1))))
      (local.set $whole (i32.add (local.get $whole)
        (i32.shl (i32.and (local.get $known) (local.get $isWhole)) (i32.const 2))))
      (local.set $sparse (i32.add (local.get $sparse)
        (i32.shl (i32.and (local.get $known) (i32.xor (local.get $isWhole) (i32.const 1))) (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $features (i32.lt_u (local.get $at) (local.get $end))))

    ;; 3. Sums of the rows that are stored whole, 32 classes at a time while there are as many.
    (block $done
      (loop $wide
        (br_if $done (i32.gt_u (i32.add (local.get $column) (i32.const 64)) (local.get $width)))
        (local.set $sum0 (v128.const i64x2 0 0))
        (local.set $sum1 (v128.const i64x2 0 0))
        (local.set $sum2 (v128.const i64x2 0 0))
        (local.set $sum3 (v128.const i64x2 0 0))
        (local.set $at (i32.const 0))
        (block $summed
          (loop $sum
            (br_if $summed (i32.ge_u (local.get $at) (local.get $whole)))
            (local.set $row (i32.add (i32.load offset=1024 (local.get $at)) (local.get $column)))
            (local.set $sum0 (i16x8.add (local.get $sum0) (v128.load (local.get $row))))
            (local.set $sum1 (i16x8.add (local.get $sum1) (v128.load offset=16 (local.get $row))))
            (local.set $sum2 (i16x8.add (local.get $sum2) (v128.load offset=32 (local.get $row))))
            (local.set $sum3 (i16x8.add (local.get $sum3) (v128.load offset=48 (local.get $row))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $sum)))
        (v128.store offset=1536 (local.get $column) (local.get $sum0))
        (v128.store offset=1552 (local.get $column) (local.get $sum1))
        (v128.store offset=1568 (local.get $column) (local.get $sum2))
        (v128.store offset=1584 (local.get $column) (local.get $sum3))
        (local.set $column (i32.add (local.get $column) (i32.const 64)))
        (br $wide)))
    (block $done
      (loop $narrow
        (br_if $done (i32.ge_u (local.get $column) (local.get $width)))
        (local.set $sum0 (v128.const i64x2 0 0))
        (local.set $at (i32.const 0))
        (block $summed
          (loop $sum
            (br_if $summed (i32.ge_u (local.get $at) (local.get $whole)))
            (local.set $sum0 (i16x8.add (local.get $sum0)
              (v128.load (i32.add (i32.load offset=1024 (local.get $at)) (local.get $column)))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $sum)))
        (v128.store offset=1536 (local.get $column) (local.get $sum0))
        (local.set $column (i32.add (local.get $column) (i32.const 16)))
        (br $narrow)))

    ;; 4. The entries of the short rows: four at once, what is behind the row's end made zero, then the others if any.
    (local.set $at (i32.const 0))
    (block $done
      (loop $short
        (br_if $done (i32.ge_u (local.get $at) (local.get $sparse)))
        (local.set $bound (i32.load offset=512 (local.get $at)))
        (local.set $first (i32.load16_u (local.get $bound)))
        (local.set $length (i32.add (i32.const 1) (i32.sub
          (i32.and (i32.load16_u offset=2 (local.get $bound)) (i32.const 0x7fff)) (local.get $first))))
        (local.set $row (i32.add (local.get $bound) (i32.shl (local.get $first) (i32.const 1))))
        (local.set $entries (i64.and (i64.load (local.get $row))
          (select (i64.const -1)
            (i64.sub (i64.shl (i64.const 1) (i64.extend_i32_u (i32.shl (local.get $length) (i32.const 4)))) (i64.const 1))
            (i32.ge_u (local.get $length) (i32.const 4)))))
        (local.set $entry (i32.wrap_i64 (local.get $entries)))
        (local.set $class (i32.shl (i32.and (local.get $entry) (i32.const 127)) (i32.const 1)))
        (i32.store16 offset=1536 (local.get $class) (i32.add (i32.load16_s offset=1536 (local.get $class))
          (i32.shr_s (i32.extend16_s (local.get $entry)) (i32.const 7))))
        (local.set $class (i32.shl (i32.and (i32.shr_u (local.get $entry) (i32.const 16)) (i32.const 127)) (i32.const 1)))
        (i32.store16 offset=1536 (local.get $class) (i32.add (i32.load16_s offset=1536 (local.get $class))
          (i32.shr_s (local.get $entry) (i32.const 23))))
        (local.set $entry (i32.wrap_i64 (i64.shr_u (local.get $entries) (i64.const 32))))
        (local.set $class (i32.shl (i32.and (local.get $entry) (i32.const 127)) (i32.const 1)))
        (i32.store16 offset=1536 (local.get $class) (i32.add (i32.load16_s offset=1536 (local.get $class))
          (i32.shr_s (i32.extend16_s (local.get $entry)) (i32.const 7))))
        (local.set $class (i32.shl (i32.and (i32.shr_u (local.get $entry) (i32.const 16)) (i32.const 127)) (i32.const 1)))
        (i32.store16 offset=1536 (local.get $class) (i32.add (i32.load16_s offset=1536 (local.get $class))
          (i32.shr_s (local.get $entry) (i32.const 23))))
        (if (i32.gt_u (local.get $length) (i32.const 4)) (then
          (local.set $first (i32.add (local.get $row) (i32.shl (local.get $length) (i32.const 1))))
          (local.set $row (i32.add (local.get $row) (i32.const 8)))
          (loop $more
            (local.set $entry (i32.load16_s (local.get $row)))
            (local.set $class (i32.shl (i32.and (local.get $entry) (i32.const 127)) (i32.const 1)))
            (i32.store16 offset=1536 (local.get $class) (i32.add (i32.load16_s offset=1536 (local.get $class))
              (i32.shr_s (local.get $entry) (i32.const 7))))
            (local.set $row (i32.add (local.get $row) (i32.const 2)))
            (br_if $more (i32.lt_u (local.get $row) (local.get $first))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $short)))))
