// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which page is open, and the way back.
#pragma once

#include <QObject>
#include <QStringList>

namespace forecourt::ui {

/// Remembers the pages in the order they were opened, as a browser does. A place is a page id, with a
/// detail behind a slash where a page shows one thing ("charger/BAY-4").
class Navigation : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Opens \a place. Going to the place that is open does nothing; places ahead are forgotten.
    void go(const QString& place);
    /// Replaces the open place in the history, for a detail that changed by itself.
    void replace(const QString& place);
    void back();
    void forward();

    [[nodiscard]] QString place() const { return m_places.value(m_current); }
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// The part of \a place before the slash.
    [[nodiscard]] static QString pageOf(const QString& place);
    /// The part behind it; empty for none.
    [[nodiscard]] static QString detailOf(const QString& place);

Q_SIGNALS:
    void placeChanged(const QString& place);

private:
    static constexpr int Longest = 100; ///< places remembered

    QStringList m_places;
    qsizetype m_current = -1;
};

} // namespace forecourt::ui
