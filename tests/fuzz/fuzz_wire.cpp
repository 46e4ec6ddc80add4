// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: what a console and a service tell one another. The first byte chooses what the rest is read as; what
/// is read must be written as something that reads the same.
#include "core/wire/calls.h"
#include "core/wire/frames.h"
#include "tests/fuzz/fuzzparts.h"

#include <cstdint>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::wire;

namespace {

void readStream(const QByteArray& bytes)
{
    FrameReader reader;
    for (const char byte : bytes) {
        reader.append(QByteArray(1, byte));
        const auto frame = reader.next();
        if (!frame)
            return;
        if (*frame)
            require((*frame)->size() <= bytes.size());
    }
}

void readBatch(const QByteArray& bytes)
{
    const auto batch = decodedBatch(bytes);
    if (!batch)
        return require(batch.error().code == ErrorCode::ProtocolViolation);
    const QByteArray written = encodedBatch(**batch);
    const auto again = decodedBatch(written);
    require(again.has_value());
    require(encodedBatch(**again) == written);
}

template<class R, class... A>
void readCall(const Call<R, A...>&, const QByteArray& bytes)
{
    using Called = Call<R, A...>;
    if (const auto arguments = Called::readArguments(bytes)) {
        const QByteArray written = Called::writeArguments(*arguments);
        const auto again = Called::readArguments(written);
        require(again.has_value());
        require(Called::writeArguments(*again) == written);
    }
    const auto result = Called::readResult(bytes);
    const auto again = Called::readResult(Called::writeResult(result));
    require(again.has_value() == result.has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1));
    switch (*data % 8) {
    case 0: readStream(bytes); break;
    case 1: readBatch(bytes); break;
    case 2: readCall(calls::Submit, bytes); break;
    case 3: readCall(calls::Transactions, bytes); break;
    case 4: readCall(calls::SaveStation, bytes); break;
    case 5: readCall(calls::ChangeRoster, bytes); break;
    case 6: readCall(calls::SaveCheck, bytes); break;
    default: readCall(calls::SaveNotifications, bytes); break;
    }
    return 0;
}
