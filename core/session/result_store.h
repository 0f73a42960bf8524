// Everything that was computed, by what it was computed from.
#pragma once

#include <algorithm>
#include <deque>
#include <utility>

#include "core/lab/scale_experiment.h"
#include "core/session/requests.h"
#include "core/session/trace_store.h"

namespace headlight {

// The last few results of one kind.
template <class Key, class Value, std::size_t kKept>
class Recent {
 public:
  void put(const Key& key, Value value) {
    std::erase_if(entries_, [&](const auto& entry) { return entry.first == key; });
    if (entries_.size() == kKept) entries_.pop_front();
    entries_.emplace_back(key, std::move(value));
  }
  Value find(const Key& key) const {  // null if it is not there
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const auto& each) { return each.first == key; });
    return found == entries_.end() ? nullptr : found->second;
  }

 private:
  std::deque<std::pair<Key, Value>> entries_;
};

using ResultValue =
    std::variant<TracePtr, ScaleExperimentPtr, TrainingRunPtr, ContextVectorsPtr, HeadsReadingPtr, DifferenceMapPtr>;

class ResultStore {
 public:
  TraceStore traces;

  void put(const Request& request, ResultValue value);
  void put(const LabRequest& request, LabSnapshotPtr snapshot);
  bool has(const Request& request) const;
  void touch(const Request& request);
  void clear() { *this = {}; }  // the lesson's examples have changed

  TracePtr find(const TraceRequest& request) const { return traces.find(request); }
  ScaleExperimentPtr find(const ExperimentRequest& request) const { return experiments_.find(request); }
  TrainingRunPtr find(const TrainingRequest& request) const { return trainings_.find(request); }
  ContextVectorsPtr find(const ContextRequest& request) const { return contexts_.find(request); }
  HeadsReadingPtr find(const HeadsRequest& request) const { return heads_.find(request); }
  DifferenceMapPtr find(const DifferenceRequest& request) const { return differences_.find(request); }
  LabSnapshotPtr find(const LabRequest& request) const { return lab_.find(request); }
  LabSnapshotPtr furthest(const LabSettings& settings) const;  // of a run, the step that came last of all; or null
  const LabSnapshotPtr& plain() const { return plain_; }       // the last step of the plain run; null: not made yet

 private:
  void put_one(const TraceRequest& key, TracePtr trace) { traces.put(key, std::move(trace)); }
  void put_one(const ExperimentRequest& key, ScaleExperimentPtr run) { experiments_.put(key, std::move(run)); }
  void put_one(const TrainingRequest& key, TrainingRunPtr run) { trainings_.put(key, std::move(run)); }
  void put_one(const ContextRequest& key, ContextVectorsPtr vectors) { contexts_.put(key, std::move(vectors)); }
  void put_one(const HeadsRequest& key, HeadsReadingPtr heads) { heads_.put(key, std::move(heads)); }
  void put_one(const DifferenceRequest& key, DifferenceMapPtr map) { differences_.put(key, std::move(map)); }

  Recent<LabRequest, LabSnapshotPtr, 2> lab_;
  std::optional<LabSettings> lab_settings_;
  LabSnapshotPtr furthest_;
  LabSnapshotPtr plain_;

  // A student tries a few seeds and rates; what is older is computed again when it is asked for. Of large results there
  // are only the one on show and the one on its way.
  Recent<ExperimentRequest, ScaleExperimentPtr, 6> experiments_;
  Recent<TrainingRequest, TrainingRunPtr, 6> trainings_;
  Recent<ContextRequest, ContextVectorsPtr, 6> contexts_;
  Recent<HeadsRequest, HeadsReadingPtr, 2> heads_;
  Recent<DifferenceRequest, DifferenceMapPtr, 2> differences_;
};

}  // namespace headlight
