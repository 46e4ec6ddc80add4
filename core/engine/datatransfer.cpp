// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/datatransfer.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

/// Vendor names of published extensions of OCPP 1.6. Of their messages only one is handled: the cable is out.
constexpr QLatin1String knownVendors[] = {
    QLatin1String("org.openchargealliance.iso15118pnc"), // Plug & Charge with 1.6
    QLatin1String("org.openchargealliance.costmsg"),     // prices on the station's display
    QLatin1String("org.charin.uec.v1"),                  // unified error codes
};

} // namespace

ocpp::DataTransferReply::Status dataTransferStatus(const QString& vendorId, const QString& messageId)
{
    using Status = ocpp::DataTransferReply::Status;
    if (vendorId.compare(QLatin1String("org.openchargealliance.costmsg"), Qt::CaseInsensitive) == 0
        && messageId.compare(UnpluggedMessage, Qt::CaseInsensitive) == 0)
        return Status::Accepted;
    const bool isKnown = std::any_of(std::begin(knownVendors), std::end(knownVendors), [&](QLatin1String vendor) {
        return vendorId.compare(vendor, Qt::CaseInsensitive) == 0;
    });
    return isKnown ? Status::UnknownMessageId : Status::UnknownVendorId;
}

} // namespace forecourt::engine
