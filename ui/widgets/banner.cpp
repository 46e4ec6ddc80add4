// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/models/names.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

namespace forecourt::ui {

namespace {
constexpr qsizetype LongestBannerSubject = 80;
constexpr qsizetype LongestBannerText = 320;
} // namespace

Banner::Banner(const ThemeManager& themes, Kind kind, QWidget* parent) : QFrame(parent), m_themes(themes)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(8, 7, 8, 7);
    m_layout->setSpacing(8);
    m_layout->addSpacing(38); // the icon; an item, so that it mirrors
    m_label = new TextLabel(themes, TypeRole::Body);
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::NoTextInteraction);
    m_layout->addWidget(m_label, 1);
    setMinimumHeight(metrics::BannerHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    setKind(kind);
}

void Banner::setKind(Kind kind)
{
    m_kind = kind;
    static constexpr const char* Names[]{"info", "warning", "critical", "neutral"};
    setProperty("banner", QString::fromLatin1(Names[int(kind)]));
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void Banner::setMessage(const QString& subject, const QString& text)
{
    m_subject = shortened(subject, LongestBannerSubject);
    m_text = shortened(text, LongestBannerText);
    updateText();
}

void Banner::setIconName(const QString& name)
{
    m_iconName = name;
    update();
}

void Banner::setMoreCount(int count)
{
    m_more = count;
    updateText();
}

void Banner::updateText()
{
    QString shown = m_subject.isEmpty() ? m_text.toHtmlEscaped()
                                        : QStringLiteral("<span style='font-weight:600'>%1</span> %2")
                                              .arg(m_subject.toHtmlEscaped(), m_text.toHtmlEscaped());
    QString plain = m_subject.isEmpty() ? m_text : m_subject + QLatin1Char(' ') + m_text;
    if (m_more > 0) {
        //: Behind the sentence of a banner: %n further matters of the same kind.
        const QString more = tr("and %n more", nullptr, m_more);
        shown += QStringLiteral(" ") + more.toHtmlEscaped();
        plain += QLatin1Char(' ') + more;
    }
    m_label->setText(shown);
    setAccessibleName(plain);
}

void Banner::addAction(QWidget* button)
{
    m_layout->addWidget(button, 0, Qt::AlignVCenter);
}

void Banner::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    using enum Theme::Color;
    QString name = m_iconName;
    Theme::Color color = Accent;
    Theme::Color behind = InfoTint;
    switch (m_kind) {
    case Kind::Info:
        if (name.isEmpty()) name = QStringLiteral("info");
        break;
    case Kind::Warning:
        if (name.isEmpty()) name = QStringLiteral("triangle-alert");
        color = Warning;
        behind = WarningTint;
        break;
    case Kind::Critical:
        if (name.isEmpty()) name = QStringLiteral("octagon-x");
        color = Critical;
        behind = CriticalTint;
        break;
    case Kind::Neutral:
        if (name.isEmpty()) name = QStringLiteral("wifi-off");
        color = Ink2;
        behind = Fill;
        break;
    }
    QPainter painter(this);
    const QRect where(15, (height() - metrics::IconSidebar) / 2, metrics::IconSidebar, metrics::IconSidebar);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), where),
                       m_themes.pixmap(name, metrics::IconSidebar, m_themes.color(color), m_themes.color(behind),
                                       devicePixelRatioF()));
}

} // namespace forecourt::ui
