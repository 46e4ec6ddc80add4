// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One sentence over the page that says what matters now, with its actions.
#pragma once

#include "ui/widgets/textlabel.h"

#include <QFrame>

class QHBoxLayout;

namespace forecourt::ui {

/// Never modal, never closes by itself. At most one on a page; see setMoreCount().
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Warning, Critical, Neutral };

    explicit Banner(const ThemeManager& themes, Kind kind = Kind::Info, QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// \a subject is drawn in 600 and starts the sentence; may be empty. Plain text, shown as typed.
    void setMessage(const QString& subject, const QString& text);
    /// Overrides the kind's icon.
    void setIconName(const QString& name);
    /// "and 2 more" behind the sentence; 0 hides it.
    void setMoreCount(int count);
    /// Takes \a button to the right; the primary one last.
    void addAction(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateText();

    const ThemeManager& m_themes;
    Kind m_kind = Kind::Info;
    QString m_iconName;
    QString m_subject;
    QString m_text;
    int m_more = 0;
    TextLabel* m_label;
    QHBoxLayout* m_layout;
};

} // namespace forecourt::ui
