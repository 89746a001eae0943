#!/bin/sh
# Runs an experiment in several processes of one machine, one shard each, and joins the shards:
#
#   examples/cluster/xargs.sh my.yaml 4 runs/my [--data DIR ...]
#
# The results have the same bytes as those of one process. What was stopped goes on where it was with the same command.
set -eu

if [ $# -lt 3 ]; then
    echo "usage: $0 SPEC.yaml SHARDS OUT_DIR [options of makeweight run]" >&2
    exit 2
fi
spec=$1
shards=$2
out=$3
shift 3
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
makeweight=${MAKEWEIGHT:-$here/makeweight}

# built once, before the processes start together
"$makeweight" --version >/dev/null
mkdir -p "$out-shards"

seq 1 "$shards" | xargs -P "$shards" -I '{}' \
    "$makeweight" run "$spec" --shard "{}/$shards" --out "$out-shards/{}" --threads 1 --quiet "$@" ||
    echo "a shard has failed trials or was stopped; the joined report shows what is missing" >&2

set --
for shard in $(seq 1 "$shards"); do
    set -- "$@" "$out-shards/$shard"
done
"$makeweight" merge "$out" "$@"
