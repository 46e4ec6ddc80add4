// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/accountkeeper.h"

#include "core/storage/repositories/pricetable.h"

namespace forecourt::storage {

ReadGround ReadGround::read(Connection& connection)
{
    SiteTable site(connection);
    return {readPriceBook(connection), Tables::zoneOf(site.settings().timeZone)};
}

} // namespace forecourt::storage
