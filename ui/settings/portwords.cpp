// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/portwords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {
struct PortWords // of the section that had them first, so that translations stay
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::NetworkSection)
};
} // namespace

QString portSentence(const api::PortUse& use)
{
    switch (use.state) {
    case api::PortUse::State::Free:
        return PortWords::tr("Free.");
    case api::PortUse::State::Ours:
        return PortWords::tr("In use by this program, as it should be.");
    case api::PortUse::State::Forbidden:
        return PortWords::tr("This user may not use the port. Choose one above 1023.");
    case api::PortUse::State::Taken:
        break;
    }
    return use.owner.isEmpty() ? PortWords::tr("In use by another program. Choose another port, or close that program.")
                               : PortWords::tr("In use by %1. Choose another port, or close that program.").arg(use.owner);
}

} // namespace forecourt::ui
