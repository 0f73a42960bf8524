#include "core/session/effects.h"

namespace headlight {

Computed compute(const ComputeTrace& effect, Sources& sources, Executor& executor) {
  return {effect, sources.trace(effect.request, executor)};
}

Intent deliver(const Computed& computed, TraceStore& traces) {
  const auto& [request, generation] = computed.effect;
  if (!computed.trace) return TraceFailed{request, generation, computed.trace.error()};
  traces.put(request, *computed.trace);
  return TraceReady{request, generation};
}

}  // namespace headlight
