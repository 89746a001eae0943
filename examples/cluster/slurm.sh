#!/bin/sh
# Runs an experiment as a job array on Slurm, one shard a job, and joins the shards when all are done:
#
#   examples/cluster/slurm.sh my.yaml 20 runs/my [--data DIR ...]
#
# Needs a folder that all nodes share. A job that was stopped goes on where it was when it is submitted again.
set -eu

if [ $# -lt 3 ]; then
    echo "usage: $0 SPEC.yaml SHARDS OUT_DIR [options of makeweight run]" >&2
    exit 2
fi
spec=$1
shards=$2
out=$3
shift 3
makeweight=${MAKEWEIGHT:-$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)/makeweight}

# built once, before the jobs start together
"$makeweight" --version >/dev/null
mkdir -p "$out-shards"

array=$(sbatch --parsable --array="1-$shards" --cpus-per-task=4 --output="$out-shards/%a.log" --wrap \
    "'$makeweight' run '$spec' --shard \$SLURM_ARRAY_TASK_ID/$shards --out '$out-shards/'\$SLURM_ARRAY_TASK_ID --threads 4 --quiet $*")

sbatch --dependency="afterany:$array" --output="$out-shards/merge.log" --wrap \
    "'$makeweight' merge '$out' $(seq -f "'$out-shards/%.0f'" -s ' ' 1 "$shards")"
