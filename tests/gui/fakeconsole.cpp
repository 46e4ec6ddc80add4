// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeconsole.h"

namespace forecourt::tests {

FakeConsole::FakeConsole()
{
    engine.now = pictureTime();
    source.state.site = SiteSettings{};
    source.state.candidates = QList<Candidate>{};
    source.state.unknownTokens = QList<UnknownToken>{};
    settle();
}

FakeConsole::~FakeConsole() = default;

void FakeConsole::settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace forecourt::tests
