// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rootwarning.h"

#include "ui/models/names.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct RootWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::RootWords)
};

} // namespace

KnownRoots knownRoots(const api::LiveSite& site, const StationId& station)
{
    KnownRoots known;
    const QList<CommandPointer> newestFirst = site.commands();
    for (auto it = newestFirst.crbegin(); it != newestFirst.crend(); ++it) {
        if ((*it)->station == station)
            known.take(**it);
    }
    return known;
}

QString lastRootSentence(CertificateUse use, const QString& station)
{
    if (use == CertificateUse::CentralSystemRoot)
        //: %1 is a charger.
        return RootWords::tr("This is the last root for central systems that we know of on %1. Without it the charger cannot verify Forecourt any more: by "
                             "TLS it may never come back, and has to be set up again at the place. Install another root first.")
            .arg(station);
    //: %1 is a charger.
    return RootWords::tr("This is the last root of the manufacturer that we know of on %1. Without it the charger cannot verify firmware any more, and "
                         "may refuse every signed update. Install another root first.")
        .arg(station);
}

QString lastRootWarning(const DeleteCertificate& remove, const api::LiveSite& site, const StationId& station)
{
    const std::optional<CertificateUse> use = knownRoots(site, station).lastOf(remove.certificate);
    return use ? lastRootSentence(*use, stationName(site, station)) : QString();
}

} // namespace forecourt::ui
