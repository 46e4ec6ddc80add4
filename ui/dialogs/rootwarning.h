// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Warns before a charger loses its last root certificate.
#pragma once

#include "core/api/livesite.h"
#include "core/domain/rootcertificates.h"

namespace forecourt::ui {

/// What the commands that the window knows tell of \a station's roots.
[[nodiscard]] KnownRoots knownRoots(const api::LiveSite& site, const StationId& station);

/// What becomes of \a station if \a remove takes the last root of its use that we know of; empty: it does not. Without one for
/// central systems the charger may never come back.
[[nodiscard]] QString lastRootWarning(const DeleteCertificate& remove, const api::LiveSite& site, const StationId& station);

/// What it means that \a station, by its name, loses its last root of \a use.
[[nodiscard]] QString lastRootSentence(CertificateUse use, const QString& station);

} // namespace forecourt::ui
