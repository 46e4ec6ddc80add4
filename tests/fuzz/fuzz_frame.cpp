// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any text as a frame. What is usable must read back as itself.
#include "core/ocpp/rpc/frame.h"
#include "tests/fuzz/fuzzparts.h"

#include <cstdint>

using namespace forecourt::ocpp::rpc;
using forecourt::fuzz::require;

namespace {

QByteArray written(const ParsedFrame& parsed)
{
    if (const auto* call = std::get_if<Call>(&parsed.frame))
        return serialise(*call);
    if (const auto* result = std::get_if<CallResult>(&parsed.frame))
        return serialise(*result);
    if (const auto* error = std::get_if<CallError>(&parsed.frame))
        return serialise(*error);
    return {};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const ParsedFrame parsed = parseFrame(text);
    if (const auto* refused = std::get_if<Unparseable>(&parsed.frame)) {
        require(!frameFaultName(refused->why).isEmpty());
        require(!refused->answerWith || refused->id);
        return 0;
    }
    // Half surrogates have no UTF-8 form, and Qt drops a byte order mark inside a text: neither
    // need survive.
    if (text.contains("\\u") || text.contains("\xef\xbb\xbf"))
        return 0;
    const QByteArray once = written(parsed);
    const ParsedFrame again = parseFrame(once);
    require(again.frame.index() == parsed.frame.index());
    require(written(again) == once);
    return 0;
}
