// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local API on a free port, in front of a central system in memory with one station and one session.
#pragma once

#include "core/http/router.h"
#include "core/localapi/localapi.h"
#include "tests/support/httpclient.h"
#include "tests/unit/localapi/fakecentralsystem.h"
#include "tests/unit/localapi/fakevendorrules.h"
#include "tests/unit/localapi/pricesinmemory.h"
#include "tests/unit/localapi/schemacheck.h"

namespace forecourt::tests {

inline const QByteArray ApiToken("0123456789abcdef0123456789abcdef");

QDateTime instant(int minute);

StationState fullStation();

TransactionRecord fullSession();

MeterSample aSample(int minute, Measurand measurand);

/// Thread: the test's.
class LocalApiFixture
{
public:
    LocalApiFixture();
    ~LocalApiFixture();

    [[nodiscard]] HttpReply ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {}) const;
    /// Between a reply and a schema of our description.
    [[nodiscard]] static QStringList differences(const HttpReply& reply, const QString& schema);
    /// The paths of the issues of a problem.
    [[nodiscard]] static QStringList issuePaths(const HttpReply& reply);

    api::RunFigures figures; ///< before the first request
    FakeCentralSystem central;
    FakeVendorRules rules{central};
    PricesInMemory prices{central};
    std::unique_ptr<api::LiveSite> live;
    std::unique_ptr<localapi::LocalApi> api;
    quint16 port = 0;
};

} // namespace forecourt::tests
