// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/datatransfer.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

/// Vendor names of published extensions of OCPP 1.6. None of their messages is handled yet; a row gets the
/// names of messages when they are.
constexpr QLatin1String knownVendors[] = {
    QLatin1String("org.openchargealliance.iso15118pnc"), // Plug & Charge with 1.6
    QLatin1String("org.openchargealliance.costmsg"),     // prices on the station's display
    QLatin1String("org.charin.uec.v1"),                  // unified error codes
};

} // namespace

ocpp::DataTransferReply::Status dataTransferStatus(const QString& vendorId, const QString& messageId)
{
    using Status = ocpp::DataTransferReply::Status;
    Q_UNUSED(messageId)
    const bool isKnown = std::any_of(std::begin(knownVendors), std::end(knownVendors), [&](QLatin1String vendor) {
        return vendorId.compare(vendor, Qt::CaseInsensitive) == 0;
    });
    return isKnown ? Status::UnknownMessageId : Status::UnknownVendorId;
}

} // namespace forecourt::engine
